import { join } from "node:path";
import { z } from "zod";
import { throwProblems } from "../../src/model/input-error.js";
import { CONFIDENCES } from "../../src/model/ledger.js";
import { CONVENTIONS, type Convention } from "../../src/model/vocabulary.js";
import { countCell, noteCell, shareCell } from "../ledger/cells.js";
import { readCsv } from "../ledger/read-csv.js";

/** How names of one kind spread over people: what the heavy tail is fitted to. */
export interface Concentration {
  /** Share of people who bear one of the ten, of the hundred, most common names. */
  readonly top10: number;
  readonly top100: number;
  /** How many different names there are, rare ones included. */
  readonly distinct: number;
}

/** A row of `data/naming.csv`. */
export interface Naming {
  readonly convention: Convention;
  readonly surname: Concentration;
  /** Among people of one sex. */
  readonly given: Concentration;
  /** Share of the tax file's Hispanic part who bear surnames of this kind. */
  readonly hispanicPoolShare: number;
}

const row = z
  .strictObject({
    convention: z.enum(CONVENTIONS),
    surname_top10: shareCell,
    surname_top100: shareCell,
    surnames: countCell,
    given_top10: shareCell,
    given_top100: shareCell,
    given_names: countCell,
    hispanic_pool_share: shareCell,
    figures: noteCell,
    confidence: z.enum(CONFIDENCES),
    note: noteCell,
  })
  .transform(
    (cells): Naming => ({
      convention: cells.convention,
      surname: {
        top10: cells.surname_top10,
        top100: cells.surname_top100,
        distinct: cells.surnames,
      },
      given: {
        top10: cells.given_top10,
        top100: cells.given_top100,
        distinct: cells.given_names,
      },
      hispanicPoolShare: cells.hispanic_pool_share,
    }),
  );

/** `data/naming.csv` by convention; an InputError names every problem, a missing row included. */
export function readNaming(dir = "data"): Readonly<Record<Convention, Naming>> {
  const file = join(dir, "naming.csv");
  const { rows, lines } = readCsv(file, row);
  const wrong = rows.flatMap((naming, i) =>
    [naming.surname, naming.given].flatMap(({ top10, top100, distinct }) =>
      distinct > 100 && top10 < top100 && top100 < 1
        ? []
        : [
            {
              file,
              line: lines[i],
              value: naming.convention,
              expected: "top10 below top100 below 1, and more than 100 different names",
            },
          ],
    ),
  );
  const missing = CONVENTIONS.filter((name) => !rows.some((naming) => naming.convention === name));
  throwProblems([
    ...wrong,
    ...missing.map((name) => ({ file, key: name, expected: "a row for it" })),
  ]);
  return Object.fromEntries(rows.map((naming) => [naming.convention, naming])) as Record<
    Convention,
    Naming
  >;
}
