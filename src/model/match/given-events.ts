import { type Assumptions, assumed } from "../assumptions.js";
import type { NameNodes } from "../population/names.js";
import type { Normalization } from "../vocabulary.js";
import { type NameEvent, possible } from "./field-event.js";
import { formatted, nameFormat } from "./name-format.js";

/** [exact, partial, fuzzy, none] from the first three, kept inside a distribution. */
function levels(exact: number, partial: number, fuzzy: number): number[] {
  const total = exact + partial + fuzzy;
  const scale = total > 1 ? 1 / total : 1;
  return [exact * scale, partial * scale, fuzzy * scale, Math.max(0, 1 - total)];
}

/**
 * What can have happened to the given name of an agency row: written in full, shortened (a nickname,
 * an initial, a dropped middle name), or misspelt.
 */
export function givenEvents(
  assumptions: Assumptions,
  normalization: Normalization,
  nodes: NameNodes,
): readonly NameEvent[] {
  const value = (id: string): number => assumed(assumptions, id);
  const format = nameFormat(assumptions, normalization, "given");
  const short = value("agency.given-short");
  const error = value("agency.given-error");
  const taxShort = value("tax.given-short");
  const taxError = value("tax.name-error");
  const same = value("household.same-given");
  const nicknames = value("pool.nickname-neighbours");
  const neighbours = value("pool.fuzzy-neighbours");
  const floor = value("pool.fuzzy-floor");

  const clean = 1 - taxError;
  const damaged = (share: number): [number, number] => [
    share * format.fuzzy,
    share * (1 - format.fuzzy),
  ];
  const [taxFuzzy, taxLost] = damaged(taxError);
  const full = (frequency: readonly number[]): number[][] =>
    frequency.map((p) => formatted(levels(p, nicknames * p, neighbours * p + floor), format));
  // A shortened name agrees in full only with a record shortened in the same way, and partly
  // with every name that shortens to it.
  const shortened = (frequency: readonly number[]): number[][] =>
    frequency.map((p) =>
      formatted(levels(taxShort * p, (1 - taxShort + nicknames) * p, floor), format),
    );
  const misspelt = (frequency: readonly number[]): number[][] =>
    frequency.map((p) => levels(0, 0, p * format.fuzzy + floor));

  return possible([
    {
      id: "full",
      chance: (1 - short) * (1 - error),
      own: formatted([clean * (1 - taxShort), clean * taxShort, taxFuzzy, taxLost], format),
      household: formatted([same, 0, 0, 1 - same], format),
      hispanic: full(nodes.hispanic),
      other: full(nodes.other),
    },
    {
      id: "shortened",
      chance: short * (1 - error),
      own: formatted([clean * taxShort, clean * (1 - taxShort), 0, taxError], format),
      household: formatted([same * taxShort, same * (1 - taxShort), 0, 1 - same], format),
      hispanic: shortened(nodes.hispanic),
      other: shortened(nodes.other),
    },
    {
      id: "misspelt",
      chance: error,
      own: [0, 0, format.fuzzy * clean, 1 - format.fuzzy * clean],
      household: [0, 0, same * format.fuzzy, 1 - same * format.fuzzy],
      hispanic: misspelt(nodes.hispanic),
      other: misspelt(nodes.other),
    },
  ]);
}
