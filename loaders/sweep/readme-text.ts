import { type Sweep, sweepRuns } from "../../src/model/sweep/sweep.js";
import { columnTable } from "../records/files/column-table.js";
import { SWEEP_TABLES, type SweepTables } from "./sweep-table.js";

/** The page that lies beside the tables of a sweep: what was run, and what every column holds. */
export function readmeText(sweep: Sweep, tables: SweepTables): string {
  const { title, description, scenarios, draws, seed, people } = sweep;
  const n = (count: number): string => count.toLocaleString("en-US");
  const drawn =
    draws > 0
      ? `each as it stands and in ${n(draws)} draws of the assumptions (seed ${seed}): ${n(sweepRuns(sweep))} runs`
      : "each as it stands, with no draws and so without intervals";
  const size = people === undefined ? "as many people as its baseline has" : `${n(people)} people`;
  return [
    `# ${title}`,
    description,
    `Made by \`crossmatch sweep\`: ${n(scenarios.length)} scenarios over ${size}, ${drawn}. Nobody in the population is real. The same sweep gives the same bytes, however many workers run it.`,
    "Every table is there as CSV and as Parquet, with the same rows. Numbers are what the model expects, not rounded. Rows, people and addresses are different units: one row can reach several people.",
    ...(draws > 0
      ? [
          "A draw takes every assumption at random from the range that the ledger gives it, except those a scenario sets. It takes the same ones in every scenario, so that two scenarios are best compared draw by draw: what they share then cancels.",
        ]
      : []),
    ...SWEEP_TABLES.map((name) => {
      const { about, columns } = tables[name];
      return [`## ${name}`, about, columnTable(columns)].join("\n\n");
    }),
    "`datapackage.json` says the same for programs, with a hash for each file.",
  ]
    .join("\n\n")
    .concat("\n");
}
