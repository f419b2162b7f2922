import { writeFileSync } from "node:fs";
import { Command } from "commander";
import { loadLedger } from "../loaders/ledger/load-ledger.js";
import {
  type ComparedRun,
  compareOutcomes,
  FALSE_ALARMS,
} from "../loaders/linkage/link/compare.js";
import { errorSettings } from "../loaders/linkage/proof/error-settings.js";
import { PROOF_FILE, type ProofFile } from "../loaders/linkage/proof/proof-file.js";
import { proveState, type StateProof } from "../loaders/linkage/proof/prove-state.js";
import { readPolicies } from "../loaders/policies/find-policy.js";
import { openPopulation } from "../loaders/population/open-population.js";
import { wholeNumber } from "../loaders/population/population-options.js";
import { projectData } from "../loaders/project-data.js";
import { stateNumber } from "../loaders/records/world/world-inputs.js";
import { baselineOf } from "../src/model/ledger-lookup.js";
import { comparesRecords } from "../src/model/policy/schema.js";

interface ProveOptions {
  readonly states: string;
  readonly seeds: string;
  readonly write?: boolean;
}

const BASELINE = "report";
const SEED = 1;

/** `crossmatch prove`: the whole proof by brute force, over presets, states and settings of errors. */
export function proveCommand(): Command {
  return new Command("prove")
    .option("--states <codes>", "states, joined by commas", "RI,DE")
    .option("--seeds <n>", "how many times to draw and link each state", "6")
    .option("--write", `keep the result in data/${PROOF_FILE}, for the page`)
    .action(async (options: ProveOptions) => {
      const ledger = loadLedger(projectData());
      const replicates = wholeNumber("--seeds", options.seeds, 2, 100);
      const states = options.states.split(",").map((code) => {
        return ledger.states[stateNumber(ledger, code.trim())]!.state;
      });
      const policies = readPolicies(ledger).filter(({ request }) => comparesRecords(request.list));
      const people = baselineOf(ledger, BASELINE).people;
      const drawn = { baseline: BASELINE, seed: SEED, people };
      const population = await openPopulation(ledger, drawn, { fine: true });
      const [usual, ...others] = errorSettings(ledger);
      const proofs: StateProof[] = [
        ...states.map((state) => ({ ...drawn, state, setting: usual!, replicates })),
        ...others.map((setting) => ({
          ...drawn,
          state: states.at(-1)!,
          setting,
          replicates: Math.max(2, Math.floor(replicates / 2)),
        })),
      ];
      const runs: (ComparedRun & { readonly proof: StateProof; readonly policy: string })[] = [];
      for (const proof of proofs) {
        const name = `${proof.state}, ${proof.setting.title}`;
        const compared = await proveState(ledger, population, policies, proof, (done) => {
          console.error(`${name}: ${done} of ${proof.replicates} replicates linked`);
        });
        runs.push(
          ...compared.map((run) => ({
            ...run,
            proof,
            policy: run.name,
            name: `${name}/${run.name}`,
          })),
        );
      }
      const checks = compareOutcomes(runs);
      const failed = checks.filter(({ agrees }) => !agrees);
      for (const { run, outcome, mean, expected, z, p } of failed) {
        console.log(
          `${run}, ${outcome}: ${mean} beside ${expected} (z ${z.toFixed(1)}, p ${p.toExponential(1)})`,
        );
      }
      console.log(`${checks.length - failed.length} of ${checks.length} numbers agree.`);
      if (options.write) {
        const file: ProofFile = {
          date: new Date().toISOString().slice(0, 10),
          ...drawn,
          falseAlarms: FALSE_ALARMS,
          runs: proofs.map((proof) => ({
            state: proof.state,
            setting: proof.setting.id,
            title: proof.setting.title,
            replicates: proof.replicates,
            policies: runs
              .filter((run) => run.proof === proof)
              .map((run) => ({
                id: run.policy,
                title: policies.find(({ id }) => id === run.policy)!.title,
                checks: checks
                  .filter((check) => check.run === run.name)
                  .map(({ run: _, replicates: __, ...check }) => check),
              })),
          })),
        };
        writeFileSync(projectData(PROOF_FILE), `${JSON.stringify(file, null, 1)}\n`);
      }
      if (failed.length > 0) process.exitCode = 1;
    });
}
