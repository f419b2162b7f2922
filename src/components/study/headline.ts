import type { Policy } from "../../model/policy/schema.js";
import type { Simulation } from "../../model/simulation.js";
import { about, NOTHING } from "../numbers.js";

/** The parts of the headline sentence after the policy's name; a part may be empty. */
export interface HeadlineTexts {
  readonly found: string;
  readonly wrong: string;
  readonly others: string;
  readonly detail: string;
}

const none = (value: number) => value < NOTHING;

/** "about 47,000 requests", "fewer than 10 requests", "no requests". */
const count = (value: number, unit: string) =>
  none(value) ? `no ${unit}` : `${about(value)} ${unit}`;

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** People who are located because a record was returned: the person sought, or another by mistake. */
export function peopleReturned({ people }: Simulation): number {
  return people.subject + people.householdError + people.strangerError;
}

export const peopleMistaken = ({ people }: Simulation): number =>
  people.householdError + people.strangerError;

export const peopleBeside = ({ people }: Simulation): number =>
  people.coresidents + people.occupants;

/**
 * What a policy does, as the rest of a sentence that begins "Under <policy>, …", in people. Reads
 * well for none, few and many, and for policies that hand over no address.
 */
export function headlineTexts(policy: Policy, result: Simulation): HeadlineTexts {
  const detail = detailText(policy, result);
  const has = (field: Policy["disclose"][number]) => policy.disclose.includes(field);
  const alone = (found: string): HeadlineTexts => ({ found, wrong: "", others: "", detail });
  if (policy.request.list === "nobody") return alone("nobody’s address would be disclosed.");
  if (policy.disclose.length === 0) {
    return alone("nobody’s address would be disclosed, because nothing is handed over.");
  }
  if (!has("address") && !has("return") && !has("employer")) {
    const { correct, wrong, mixed } = result.rows;
    const answered = count(correct + wrong + mixed, "requests");
    return alone(`no address would be disclosed; ${answered} would be answered with a yes.`);
  }
  const returned = peopleReturned(result);
  const what = has("address") || has("return") ? "address" : "employer";
  if (none(returned)) return alone(`nobody’s ${what} would be disclosed.`);
  const mistaken = peopleMistaken(result);
  const beside = peopleBeside(result);
  const plural = what === "address" ? "addresses" : "employers";
  return {
    found: `${about(returned)} people’s ${plural} would be disclosed;`,
    wrong: `${about(mistaken)} of them ${none(mistaken) ? "is" : "are"} the wrong person;`,
    others: none(beside)
      ? "and nobody who lives with them would be exposed."
      : `and ${about(beside)} people who live with them, or where they used to live, would be exposed too.`,
    detail,
  };
}

/** A second sentence, in request rows and addresses. */
function detailText(policy: Policy, result: Simulation): string {
  const { rows, addresses } = result;
  if (none(rows.requested)) return "No request is answered.";
  if (policy.request.list === "itin-file") {
    return `The records of ${about(rows.correct)} people who filed with an ITIN are handed over without any request.`;
  }
  const requests = capital(count(rows.requested, "requests"));
  const answered = rows.correct + rows.wrong + rows.mixed;
  const first = `${requests} would be made and ${none(answered) ? "none" : about(answered)} answered.`;
  if (none(addresses.disclosed)) return first;
  const fresh = none(addresses.newToAgency)
    ? "none of them new to the agency"
    : `${about(addresses.newToAgency)} of them new to the agency, ${about(addresses.newAndCurrent)} both new and still current`;
  // A common name is returned to many requests, each time with its address.
  const repeated = addresses.disclosed > 1.5 * peopleReturned(result) + 100;
  const again = repeated ? ", counting the same address once for each request" : "";
  return `${first} ${capital(count(addresses.disclosed, "addresses"))} would be handed over${again}, ${fresh}.`;
}
