import { Command } from "commander";
import { loadLedger } from "../loaders/ledger/load-ledger.js";
import { compareOutcomes } from "../loaders/linkage/link/compare.js";
import type { LinkedPolicy } from "../loaders/linkage/link/link-policy.js";
import { linkSource } from "../loaders/linkage/link/link-source.js";
import { readNicknameTable } from "../loaders/names/read-nicknames.js";
import { findPreset } from "../loaders/policies/find-policy.js";
import { readPolicy } from "../loaders/policies/read-policy.js";
import { openPopulation } from "../loaders/population/open-population.js";
import { wholeNumber } from "../loaders/population/population-options.js";
import { projectData } from "../loaders/project-data.js";
import { stateNumber } from "../loaders/records/world/world-inputs.js";
import { expectLink } from "../src/model/expect-link.js";
import { linkWeights } from "../src/model/link-weights.js";
import { overridePolicy } from "../src/model/policy/override-policy.js";
import type { Scenario } from "../src/model/scenario.js";
import { checkLinkable } from "./link-limits.js";
import { chooseRecords, type RecordsChoice } from "./link-records.js";
import { linkReport } from "./link-report.js";
import { peopleOption, seedOption } from "./population-options.js";
import { scenarioOption, setOption } from "./scenario-options.js";

interface LinkOptions extends RecordsChoice {
  readonly policy: string;
  readonly seeds: string;
  readonly json?: boolean;
}

const MOST_REPLICATES = 1000;

/** `crossmatch link`: links one state's files for real and prints the counts beside the model's. */
export function linkCommand(): Command {
  return new Command("link")
    .requiredOption("--policy <id|file>", "a preset's id or a policy file")
    .option("--state <code>", "two-letter code of the state, or DC")
    .option("--dir <dir>", "link the files that `records` wrote there, instead of drawing any")
    .addOption(scenarioOption())
    .addOption(setOption("replace assumptions, or policy keys with policy.…"))
    .addOption(peopleOption())
    .addOption(seedOption())
    .option("--seeds <n>", "how many times to draw and link anew", "1")
    .option("--json", "print one JSON object")
    .action(async (options: LinkOptions) => {
      const ledger = loadLedger(projectData());
      const replicates = wholeNumber("--seeds", options.seeds, 1, MOST_REPLICATES);
      const records = chooseRecords(ledger, options, replicates);
      const preset = readPolicy(
        findPreset(options.policy, projectData("policies"), "--policy"),
        ledger,
      );
      const policy = overridePolicy(preset, records.policy, "--set");
      checkLinkable(policy, records, ledger);
      const { state, baseline, people, seed, assumptions } = records;
      const population = await openPopulation(
        ledger,
        { baseline, people, seed, progress: true },
        { fine: true },
      );
      const scenario: Scenario = { id: baseline, policy, assumptions, revoked: false };
      const at = stateNumber(ledger, state);
      const weightsFor = linkWeights(population, scenario, at);
      const expected = expectLink(population, scenario, at);
      const nicknames = readNicknameTable(projectData());
      const linked: LinkedPolicy[] = [];
      for (let replicate = 0; replicate < replicates; replicate++) {
        const source = records.open(seed + replicate);
        linked.push(...(await linkSource(source, [{ policy, weightsFor }], nicknames)));
      }
      const outcomes = linked.map(({ outcome }) => outcome);
      const checks = compareOutcomes([{ name: policy.id, outcomes, expected }]);
      if (options.json) {
        const pairs = linked.map(({ routes }) => routes.map((route) => route.pairs));
        const inputs = { state, baseline, people, seed, replicates, set: records.moved };
        const result = { policy: policy.id, ...inputs, expected, outcomes, checks, pairs };
        console.log(JSON.stringify(result, null, 2));
        return;
      }
      const title = `Under ${policy.title}, ${state} at ${people.toLocaleString("en-US")} people in the country (seed ${seed})`;
      console.log(linkReport(title, checks));
    });
}
