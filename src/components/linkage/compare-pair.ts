import { compareRecords } from "../../linkage/compare-records.js";
import type { FiledRecord } from "../../linkage/filed-record.js";
import type { NicknameTable } from "../../linkage/nickname-table.js";
import { prepareRecord } from "../../linkage/prepare-record.js";
import type { PreparedRecord } from "../../linkage/prepared-record.js";
import { levelWeight, type MatchWeights } from "../../model/match/match-weights.js";
import {
  type Convention,
  FIELDS,
  type Field,
  LEVELS,
  type Normalization,
} from "../../model/vocabulary.js";
import type { ChanceTables } from "./linkage-file.js";

/** How one field of two records compares. */
export interface FieldComparison {
  readonly field: Field;
  /** Both values as they are compared, in words; "" where nothing can be compared. */
  readonly prepared: readonly [agency: string, tax: string];
  /** The level reached, one of LEVELS of the field. */
  readonly level: string;
  /** P(level | same person) and P(level | two people at random). */
  readonly m: number;
  readonly u: number;
  /** Match weight, log2(m / u); 0 where a value is missing. */
  readonly bits: number;
}

/** The chances that apply: everyone's, or those of one naming convention. */
export function chancesFor(
  tables: ChanceTables,
  convention: Convention | "everyone",
): MatchWeights {
  const { everyone, names } = tables;
  return convention === "everyone" ? everyone : { ...everyone, ...names[convention] };
}

/** Compares two records field by field, in the order of FIELDS. */
export function comparePair(
  agency: FiledRecord,
  tax: FiledRecord,
  normalization: Normalization,
  nicknames: NicknameTable,
  chances: MatchWeights,
): readonly FieldComparison[] {
  const a = prepareRecord(agency, normalization, nicknames);
  const b = prepareRecord(tax, normalization, nicknames);
  const levels = compareRecords(a, b, normalization);
  return FIELDS.map((field, i) => {
    const level = levels[i]!;
    const { m, u } = chances[field];
    return {
      field,
      prepared: [inWords(field, a), inWords(field, b)],
      level: LEVELS[field][level]!,
      m: m[level]!,
      u: u[level]!,
      bits: levelWeight(chances, field, level),
    };
  });
}

/** The match weight of the whole pair in bits. */
export function totalBits(comparisons: readonly FieldComparison[]): number {
  return comparisons.reduce((sum, { bits }) => sum + bits, 0);
}

/** What a comparison sees of a field. */
function inWords(field: Field, { surname, given, dob, address, tin }: PreparedRecord): string {
  switch (field) {
    case "surname":
      return surname.names.join(" + ");
    case "given": {
      const full = given.roots.filter((root) => root !== given.text);
      return full.length > 0 ? `${given.text} (may stand for ${full.join(", ")})` : given.text;
    }
    case "dob":
      return dob;
    case "address":
      return [address.line, address.unit && `unit ${address.unit}`, address.zip, address.state]
        .filter((part) => part !== "")
        .join(", ");
    case "tin":
      return tin;
  }
}
