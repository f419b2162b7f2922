import { type Assumptions, assumed } from "../assumptions.js";
import type { Normalization } from "../vocabulary.js";

/**
 * What normalization does to levels that the bare names would reach. `kept` is the chance that two
 * writings of the same name still compare as the same string (case, accents, punctuation, order);
 * `found` the chance that a partial agreement (a shared surname, a nickname) is recognised as one.
 */
export interface NameFormat {
  readonly kept: number;
  readonly found: number;
  /** Chance that a damaged spelling still counts as fuzzy. */
  readonly fuzzy: number;
}

/** Format of surnames or given names under a standard of normalization. */
export function nameFormat(
  assumptions: Assumptions,
  normalization: Normalization,
  field: "surname" | "given",
): NameFormat {
  const part = field === "surname" ? "one-surname-found" : "nickname-found";
  return {
    kept: assumed(assumptions, `format.${normalization}.${field}`),
    found: assumed(assumptions, `format.${normalization}.${part}`),
    fuzzy: assumed(assumptions, "format.fuzzy-found"),
  };
}

/**
 * Levels [exact, partial, fuzzy, none] after formatting, from those of the bare names. A spelling
 * that differs only in format is fuzzy where it is close enough, and else does not agree.
 */
export function formatted(bare: readonly number[], format: NameFormat): number[] {
  const [exact = 0, partial = 0, fuzzy = 0, none = 0] = bare;
  const broken = exact * (1 - format.kept);
  return [
    exact * format.kept,
    partial * format.found,
    broken * format.fuzzy + fuzzy,
    broken * (1 - format.fuzzy) + partial * (1 - format.found) + none,
  ];
}
