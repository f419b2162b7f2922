import { expectLink } from "../../../src/model/expect-link.js";
import type { Ledger } from "../../../src/model/ledger.js";
import { assumptionDefaults } from "../../../src/model/ledger-lookup.js";
import { linkWeights } from "../../../src/model/link-weights.js";
import type { Policy } from "../../../src/model/policy/schema.js";
import type { LoadedPopulation } from "../../../src/model/population/loaded-population.js";
import type { Scenario } from "../../../src/model/scenario.js";
import { loadNames } from "../../names/load-names.js";
import { readNicknameTable } from "../../names/read-nicknames.js";
import { projectData } from "../../project-data.js";
import { openWorld } from "../../records/world/open-world.js";
import { stateNumber } from "../../records/world/world-inputs.js";
import type { ComparedRun } from "../link/compare.js";
import type { LinkOutcome } from "../link/link-outcome.js";
import { linkSource } from "../link/link-source.js";
import type { ErrorSetting } from "./error-settings.js";

/** One part of the proof: a state's files drawn and linked anew under one setting of errors. */
export interface StateProof {
  readonly state: string;
  readonly setting: ErrorSetting;
  readonly baseline: string;
  /** Seed and size of the population; files are drawn with seeds 1 to `replicates`. */
  readonly seed: number;
  readonly people: number;
  readonly replicates: number;
}

/**
 * Links every policy over every replicate of a state's files, and puts the model's expectation beside
 * it. `population` carries the tables on all measured nodes.
 */
export async function proveState(
  ledger: Ledger,
  population: LoadedPopulation,
  policies: readonly Policy[],
  proof: StateProof,
  onReplicate: (done: number) => void = () => undefined,
): Promise<readonly ComparedRun[]> {
  const assumptions = { ...assumptionDefaults(ledger), ...proof.setting.set };
  const at = stateNumber(ledger, proof.state);
  const scenario = (policy: Policy): Scenario => ({
    id: proof.baseline,
    policy,
    assumptions,
    revoked: false,
  });
  const asked = policies.map((policy) => ({
    policy,
    weightsFor: linkWeights(population, scenario(policy), at),
  }));
  const names = loadNames(ledger, projectData());
  const nicknames = readNicknameTable(projectData());
  const { baseline, seed, people, state } = proof;
  const outcomes: LinkOutcome[][] = policies.map(() => []);
  for (let replicate = 1; replicate <= proof.replicates; replicate++) {
    const drawn = { baseline, seed, people };
    const world = openWorld(ledger, assumptions, names, drawn, { state, seed: replicate });
    const linked = await linkSource(world, asked, nicknames);
    linked.forEach(({ outcome }, i) => {
      outcomes[i]!.push(outcome);
    });
    onReplicate(replicate);
  }
  return policies.map((policy, i) => ({
    name: policy.id,
    outcomes: outcomes[i]!,
    expected: expectLink(population, scenario(policy), at),
  }));
}
