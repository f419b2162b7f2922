import { join } from "node:path";
import {
  type Baseline,
  baselinesSchema,
  TOTALS,
  type TotalName,
} from "../../src/model/baseline.js";
import { type InputProblem, throwProblems } from "../../src/model/input-error.js";
import type { Figure, Total } from "../../src/model/ledger.js";
import { parseWith } from "../../src/model/parse-with.js";
import { parseYaml } from "../../src/model/parse-yaml.js";
import { duplicateNames, unknownNames } from "./cross-checks.js";
import { readUtf8 } from "./read-utf8.js";

interface Baselines {
  readonly defaultBaseline: string;
  readonly baselines: readonly Baseline[];
  readonly totals: Readonly<Record<TotalName, Total>>;
}

/**
 * `data/baselines.yaml`, checked, with the totals looked up in the figures. Without figures only
 * the file's own problems are found, and the totals are not to be used.
 */
export function readBaselines(dir: string, figures: readonly Figure[] | undefined): Baselines {
  const file = join(dir, "baselines.yaml");
  const parsed = parseYaml(readUtf8(file), file);
  const input = parseWith(baselinesSchema, parsed, file);
  const place = (name: string, key: string, path: readonly (string | number)[]) => ({
    name,
    file,
    line: parsed.lineOf(path),
    key,
  });
  const totalPlaces = TOTALS.map((key) =>
    place(input.totals[key], `totals.${key}`, ["totals", key]),
  );
  const cited = input.baselines.flatMap(({ id, figures }, i) =>
    figures.map((name, j) => place(name, `${id}: figures`, ["baselines", i, "figures", j])),
  );
  const ids = input.baselines.map(({ id }, i) => place(id, "id", ["baselines", i, "id"]));
  const byId = new Map(figures?.map((figure) => [figure.id, figure.value]));
  const known = figures ? [...byId.keys()] : [...totalPlaces, ...cited].map(({ name }) => name);
  const wordy = totalPlaces
    .filter(({ name }) => typeof byId.get(name) === "string")
    .map(
      ({ name, file, line, key }): InputProblem => ({
        file,
        line,
        key,
        value: name,
        expected: "a figure that is a number",
      }),
    );
  throwProblems([
    ...unknownNames([...totalPlaces, ...cited], known, "the id of a figure in figures.csv"),
    ...wordy,
    ...duplicateNames(ids),
    ...unknownNames(
      [place(input.default, "default", ["default"])],
      input.baselines.map(({ id }) => id),
      "the id of one of the baselines",
    ),
  ]);
  const total = (key: TotalName): Total => ({
    figure: input.totals[key],
    value: Number(byId.get(input.totals[key])),
  });
  return {
    defaultBaseline: input.default,
    baselines: input.baselines,
    totals: Object.fromEntries(TOTALS.map((key) => [key, total(key)])) as Record<TotalName, Total>,
  };
}
