import { NAME_LEVELS, type NameAgreement } from "./field-event.js";

/** What errors on the tax side make of an exact, a partial and a fuzzy agreement: levels of each. */
export interface TaxSideErrors {
  readonly exact: readonly number[];
  readonly partial: readonly number[];
  readonly fuzzy: readonly number[];
}

/**
 * Agreement of strangers under one class of agency events. `agree` holds per part the measured
 * chances against names without error, three numbers per node; `errors`, per part, spreads them over
 * the levels that remain once strangers' own records hold errors, too.
 */
export function nameAgreement(
  weight: readonly number[],
  self: readonly number[],
  agree: readonly (readonly number[])[],
  errors: readonly TaxSideErrors[],
): NameAgreement {
  const count = weight.length;
  const parts = agree.map((clean, part) => {
    const { exact, partial, fuzzy } = errors[part]!;
    const rows = [exact, partial, fuzzy];
    const out = new Float64Array(count * NAME_LEVELS);
    for (let node = 0; node < count; node++) {
      let agreed = 0;
      for (let level = 0; level < 3; level++) {
        rows.forEach((row, from) => {
          out[node * NAME_LEVELS + level]! += clean[node * 3 + from]! * row[level]!;
        });
        agreed += out[node * NAME_LEVELS + level]!;
      }
      out[node * NAME_LEVELS + 3] = Math.max(0, 1 - agreed);
    }
    return out;
  });
  const summary = (pick: (values: Float64Array, level: number) => number): Float64Array[] =>
    parts.map((part) => Float64Array.from({ length: NAME_LEVELS }, (_, l) => pick(part, l)));
  return {
    weight,
    self,
    parts,
    mean: summary((part, level) =>
      weight.reduce((sum, w, node) => sum + w * part[node * NAME_LEVELS + level]!, 0),
    ),
    most: summary((part, level) => {
      let most = 0;
      for (let at = level; at < part.length; at += NAME_LEVELS) most = Math.max(most, part[at]!);
      return most;
    }),
  };
}

/** Weighted sum of agreement tables, for a part made of several (`single` and `double` surnames). */
export function blend(parts: readonly (readonly [number, readonly number[]])[]): readonly number[] {
  const [first] = parts;
  return first![1].map((_, at) =>
    parts.reduce((sum, [weight, values]) => sum + weight * values[at]!, 0),
  );
}
