import { exact, roughly } from "../numbers.js";
import { allNumbers, isNothing } from "./listed-numbers.js";
import type { ProofPage } from "./proof-page.js";

/** The numbers of the proof page's text, by `data-headline` key. */
export function proofHeadlines(page: ProofPage): Record<string, string> {
  const { runs, falseAlarms, policies } = page;
  const numbers = allNumbers(page);
  const agreeing = numbers.filter(({ agrees }) => agrees).length;
  const sum = (value: (run: ProofPage["runs"][number]) => number) =>
    runs.reduce((total, run) => total + value(run), 0);
  const requested = page.outcomes.indexOf("rows.requested");
  const states = [...new Map(runs.map(({ state, name }) => [state, name]))];
  const draws = Math.max(...runs.map((run) => run.draws));
  return {
    "proof-agree":
      agreeing === numbers.length
        ? `All ${exact(agreeing)} numbers agree`
        : `Only ${exact(agreeing)} of ${exact(numbers.length)} numbers agree`,
    "proof-numbers": exact(numbers.length),
    "proof-nothing": exact(numbers.filter((number) => isNothing(number, number.run.draws)).length),
    "proof-policies": exact(policies.length),
    "proof-states": listed(states.map(([, name]) => name)),
    "proof-draws": exact(sum((run) => run.draws)),
    "proof-runs": listed(
      runs.map((run) => `${run.name} ${timesWords(run.draws)} with ${run.title}`),
    ),
    "proof-settings": listed(runs.map(({ name, title }) => `${name} with ${title}`)),
    "proof-records": roughly(sum((run) => run.draws * run.taxRecords)),
    "proof-requests": roughly(
      sum((run) =>
        run.numbers.reduce((rows, row) => rows + run.draws * (row[requested]?.counted ?? 0), 0),
      ),
    ),
    "proof-false-alarms": `1 in ${exact(Math.round(1 / falseAlarms))}`,
    "proof-limit": page.limit.toFixed(1),
    "proof-people": roughly(page.people),
    "proof-seed": String(page.seed),
    "proof-date": dayOf(page.date),
    "proof-command": `npm run crossmatch -- prove --states ${states.map(([code]) => code).join(",")} --seeds ${draws}`,
  };
}

/** "Rhode Island and Delaware". */
export function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}

const timesWords = (count: number) => (count === 2 ? "twice" : `${exact(count)} times`);

/** "22 November 2026", the same in every time zone. */
const dayOf = (date: string) =>
  new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" }).format(
    new Date(`${date}T00:00:00Z`),
  );
