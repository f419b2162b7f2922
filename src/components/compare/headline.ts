import { about, NOTHING } from "../numbers.js";
import { peopleExposed } from "../study/findings.js";
import type { ComparedPolicy } from "./compared-policy.js";
import { titleWithin } from "./named-policy.js";
import { moreOrFewer } from "./signed-numbers.js";

/** More policies than this are left to the charts. */
const MOST = 3;

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

const people = (count: number) => (count < NOTHING ? "nobody" : `${about(count)} people`);

/** "a", "a and b", "a, b and c". */
function listed(parts: readonly string[]): string {
  const last = parts.at(-1) ?? "";
  return parts.length > 1 ? `${parts.slice(0, -1).join(", ")} and ${last}` : last;
}

/** The sentence over a comparison, reference first, in people exposed, by `data-headline` key. */
export function compareHeadlines([reference, ...others]: readonly ComparedPolicy[]) {
  if (!reference) {
    return {
      "compare-reference": "This policy",
      "compare-exposed": "has not been worked out yet",
      "compare-others": "The numbers follow in a moment.",
    };
  }
  const base = peopleExposed(reference.result);
  const each = others.slice(0, MOST).map((other, at) => {
    const verb = at === 0 ? " would expose" : "";
    return `${titleWithin(other)}${verb} ${moreOrFewer(peopleExposed(other.result) - base)}`;
  });
  const more = others.length > MOST ? ` ${others.length - MOST} more are compared below.` : "";
  return {
    "compare-reference": capital(titleWithin(reference)),
    "compare-exposed": `would expose ${people(base)}.`,
    "compare-others":
      others.length === 0
        ? "The numbers of the other policies follow in a moment."
        : `Beside it, ${listed(each)}.${more}`,
  };
}
