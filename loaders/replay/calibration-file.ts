import { join } from "node:path";
import { stringify } from "yaml";
import { throwProblems } from "../../src/model/input-error.js";
import type { Ledger } from "../../src/model/ledger.js";
import { parseWith } from "../../src/model/parse-with.js";
import { parseYaml } from "../../src/model/parse-yaml.js";
import { type Calibration, calibrationSchema } from "../../src/model/replay/calibration.js";
import { unknownNames } from "../ledger/cross-checks.js";
import { readUtf8 } from "../ledger/read-utf8.js";

export const CALIBRATION_FILE = "calibration.yaml";

const HEADER = `# What the last fit of the replay found. Written by \`crossmatch replay --calibrate\`: run it again
# rather than edit this file. Each value stands in assumptions.yaml as the default of its assumptions.

`;

/** The text of a calibration file. */
export function calibrationText(calibration: Calibration): string {
  const totals = calibration.totals.map((total) => ({
    ...total,
    achieved: Number(total.achieved.toFixed(1)),
  }));
  return HEADER + stringify({ ...calibration, totals }, { lineWidth: 100 });
}

/** The last fit. Throws an InputError for a file that is missing, wrong or names what is unknown. */
export function readCalibration(
  dir: string,
  ledger: Pick<Ledger, "figures" | "assumptions">,
): Calibration {
  const file = join(dir, CALIBRATION_FILE);
  const parsed = parseYaml(readUtf8(file), file);
  const calibration = parseWith(calibrationSchema, parsed, file);
  const at = (name: string, total: number, key: string) => ({
    name,
    file,
    line: parsed.lineOf(["totals", total, key]),
    key: `totals[${total}].${key}`,
  });
  throwProblems([
    ...unknownNames(
      calibration.totals.map(({ figure }, t) => at(figure, t, "figure")),
      ledger.figures.map(({ id }) => id),
      "the id of a figure in figures.csv",
    ),
    ...unknownNames(
      calibration.totals.flatMap(({ assumptions }, t) =>
        assumptions.map((id) => at(id, t, "assumptions")),
      ),
      ledger.assumptions.map(({ id }) => id),
      "the id of an assumption in assumptions.yaml",
    ),
  ]);
  return calibration;
}
