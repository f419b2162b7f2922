import { Command } from "commander";
import { ensurePopulation } from "../loaders/population/artifact.js";
import type { PopulationOptions } from "../loaders/population/population-options.js";
import { peopleOption, seedOption } from "./population-options.js";

/** `crossmatch population`: draws a population and writes its files to a folder. */
export function populationCommand(): Command {
  return new Command("population")
    .description("Draw a synthetic population and write its cells, name table and manifest.")
    .option("--baseline <id>", "population baseline: report, pew or mpi", "report")
    .addOption(peopleOption())
    .addOption(seedOption())
    .option("--workers <n>", "worker threads (default: one for each core, 8 at most)")
    .requiredOption("--out <dir>", "folder to write to")
    .action(async (options: PopulationOptions) => {
      const { dir, manifest } = await ensurePopulation({ ...options, progress: true });
      const count = (n: number): string => n.toLocaleString("en-US");
      console.log(
        `Drew ${count(manifest.people)} people and ${count(manifest.lawful)} lawful ITIN filers (seed ${manifest.seed}) into ${dir}`,
      );
    });
}
