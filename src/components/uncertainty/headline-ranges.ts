import type { Policy } from "../../model/policy/schema.js";
import { type DrawTable, drawnValues } from "../../model/uncertainty/draw-table.js";
import { intervalOf } from "../../model/uncertainty/interval.js";
import { NOTHING, range } from "../numbers.js";

/** Both ends of a range. */
export interface Ends {
  readonly low: number;
  readonly high: number;
}

/** Sums of measures that the headlines of a scenario are made of, by name. */
const SUMS = {
  requested: ["requested"],
  answered: ["correct", "wrong"],
  returned: ["subject", "mistaken"],
  mistaken: ["mistaken"],
  beside: ["coresidents", "occupants"],
  exposed: ["exposed"],
} as const satisfies Record<string, readonly string[]>;

/** Where nine in ten draws of a scenario's headline numbers lie. */
export type HeadlineRanges = Readonly<Record<keyof typeof SUMS, Ends>>;

/** The ranges of a policy's headline numbers. Sums are taken draw by draw. */
export function headlineRanges(table: DrawTable, policy: string): HeadlineRanges {
  const ranges = Object.entries(SUMS).map(([name, measures]) => {
    const columns = measures.map((measure) => drawnValues(table, policy, measure));
    const sums = columns[0]!.map((_, draw) => columns.reduce((sum, one) => sum + one[draw]!, 0));
    const { low, high } = intervalOf(sums);
    return [name, { low, high }] as const;
  });
  return Object.fromEntries(ranges) as unknown as HeadlineRanges;
}

/** A range as it stands beside its number: "24,000 to 87,000". */
export const endsWords = ({ low, high }: Ends): string => range(low, high).replace(/^about /, "");

const LEAD = "The assumptions behind this are uncertain: nine in ten draws of them give";

/** The headline's numbers as ranges, in a sentence; empty where the headline has no number. */
export function rangeSentence(policy: Policy, ranges: HeadlineRanges): string {
  const { list } = policy.request;
  const gives = (field: Policy["disclose"][number]) => policy.disclose.includes(field);
  if (list === "nobody" || policy.disclose.length === 0) return "";
  const address = gives("address") || gives("return");
  if (!address && !gives("employer")) {
    return `${LEAD} ${endsWords(ranges.answered)} requests answered with a yes.`;
  }
  if (ranges.returned.high < NOTHING) return "";
  const what = address ? "addresses" : "employers";
  const others =
    ranges.beside.high < NOTHING ? "" : `, and ${endsWords(ranges.beside)} others exposed`;
  return `${LEAD} ${endsWords(ranges.returned)} people’s ${what}, ${endsWords(ranges.mistaken)} of them of the wrong person${others}.`;
}
