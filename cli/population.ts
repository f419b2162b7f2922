import { Command } from "commander";
import { loadLedger } from "../loaders/ledger/load-ledger.js";
import { ensurePopulation } from "../loaders/population/artifact.js";
import {
  checkedOptions,
  type PopulationOptions,
} from "../loaders/population/population-options.js";
import { projectData } from "../loaders/project-data.js";
import { oneOf } from "../src/model/expected-text.js";
import { InputError } from "../src/model/input-error.js";
import type { Ledger } from "../src/model/ledger.js";
import { prepareFolder } from "./output-folder.js";
import { peopleOption, seedOption } from "./population-options.js";

/** `crossmatch population`: draws a population and writes its files to a folder. */
export function populationCommand(): Command {
  return new Command("population")
    .option("--baseline <id>", "population baseline: report, pew or mpi", "report")
    .addOption(peopleOption())
    .addOption(seedOption())
    .option("--workers <n>", "worker threads (default: one for each core, 8 at most)")
    .requiredOption("--out <dir>", "folder to write to")
    .action(async (options: PopulationOptions & { out: string }) => {
      const ledger = loadLedger(projectData());
      checkBaseline(options.baseline, ledger);
      checkedOptions(options, 1);
      prepareFolder(options.out, "--out");
      const { manifest } = await ensurePopulation({ ...options, progress: true }, { ledger });
      const count = (n: number): string => n.toLocaleString("en-US");
      console.log(
        `Drew ${count(manifest.people)} people and ${count(manifest.lawful)} lawful ITIN filers (seed ${manifest.seed}) into ${options.out}`,
      );
    });
}

function checkBaseline(id: string, ledger: Ledger): void {
  const ids = ledger.baselines.map((baseline) => baseline.id as string);
  if (ids.includes(id)) return;
  throw new InputError({ file: "--baseline", value: id, expected: oneOf(ids, id) });
}
