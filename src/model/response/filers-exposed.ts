import type { Policy } from "../policy/schema.js";
import type { ExchangeNumbers } from "./exchange-numbers.js";
import type { PerGroup } from "./filing-groups.js";

/** Shares of people with a record who are exposed in one exchange. */
export interface ExposedShares {
  /** Whose own record is handed over, by filing group. */
  readonly found: PerGroup<number>;
  /** Of the undocumented others with a record: who live with somebody found, or stand in for them. */
  readonly home: number;
  /** Of all undocumented people with a record, either way. */
  readonly filers: number;
}

/**
 * Who of those on the tax file an exchange exposes. `recorded`: people with a record by filing group;
 * `adults`: undocumented adults. Home members are counted by standing, not by filing: adults among
 * them are taken to be on the file as often as other undocumented adults who were not found.
 */
export function exposedShares(
  { found, mistaken, beside }: Pick<ExchangeNumbers, "found" | "mistaken" | "beside">,
  recorded: PerGroup<number>,
  adults: number,
  list: Policy["request"]["list"],
): ExposedShares {
  const [sought, others, lawful] = recorded;
  // Only the list of all ITIN filers names lawful ones; they are found as often as the others on it.
  const asked = list === "itin-file" ? lawful : 0;
  const rate = Math.min(1, part(found, sought + asked));
  const undocumented = sought + others;
  const foundHere = rate * sought;
  const rest = undocumented - foundHere;
  const atHome = mistaken + beside * part(rest, adults - foundHere);
  const home = Math.min(1, part(atHome, rest));
  return {
    found: [rate, 0, part(rate * asked, lawful)],
    home,
    filers: part(foundHere + home * rest, undocumented),
  };
}

/** A part of a whole; nothing of nothing is nothing. */
function part(value: number, whole: number): number {
  return whole > 0 ? value / whole : 0;
}
