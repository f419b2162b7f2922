import { join } from "node:path";
import { z } from "zod";
import { type Assumption, assumptionSchema } from "../../src/model/assumption.js";
import { type InputProblem, throwProblems } from "../../src/model/input-error.js";
import type { Figure } from "../../src/model/ledger.js";
import { parseWith } from "../../src/model/parse-with.js";
import { parseYaml } from "../../src/model/parse-yaml.js";
import { duplicateNames, unknownNames } from "./cross-checks.js";
import { readUtf8 } from "./read-utf8.js";

/**
 * The parameters of `data/assumptions.yaml`, checked entry by entry, against each other and
 * against the figures, where these are given. Throws an InputError listing every problem.
 */
export function readAssumptions(
  dir: string,
  known: readonly Figure[] | undefined,
): readonly Assumption[] {
  const file = join(dir, "assumptions.yaml");
  const parsed = parseYaml(readUtf8(file), file);
  const entries = parseWith(z.array(assumptionSchema).min(1), parsed, file);
  const ids = entries.map((entry, i) => ({
    name: entry.id,
    file,
    line: parsed.lineOf([i, "id"]),
    key: `[${i}].id`,
  }));
  const figures = entries.flatMap((entry, i) =>
    entry.figures.map((name, j) => ({
      name,
      file,
      line: parsed.lineOf([i, "figures", j]),
      key: `${entry.id}: figures`,
    })),
  );
  const guesses = new Set(known?.filter((row) => row.confidence === "guess").map(({ id }) => id));
  const unsupported = entries.flatMap((entry, i): InputProblem[] =>
    entry.figures.length > 0 && entry.figures.every((id) => guesses.has(id))
      ? [
          {
            file,
            line: parsed.lineOf([i, "figures"]),
            key: `${entry.id}: figures`,
            value: entry.figures.join(", "),
            expected: "a figure that is not itself a guess, or guess: true in place of figures",
          },
        ]
      : [],
  );
  throwProblems([
    ...duplicateNames(ids),
    ...unsupported,
    ...unknownNames(
      figures,
      known?.map(({ id }) => id) ?? figures.map(({ name }) => name),
      "the id of a figure in figures.csv",
    ),
  ]);
  return entries;
}
