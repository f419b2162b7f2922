import jstat from "jstat";
import type { ProofNumber, ProofPage } from "../../src/components/proof/proof-page.js";
import { InputError } from "../../src/model/input-error.js";
import type { Ledger } from "../../src/model/ledger.js";
import { assumptionDefaults } from "../../src/model/ledger-lookup.js";
import { strangerPool } from "../../src/model/match/stranger-pool.js";
import { parseWith, withoutLines } from "../../src/model/parse-with.js";
import { loadLedger } from "../ledger/load-ledger.js";
import { PROOF_FILE, type ProofFile, readProof } from "../linkage/proof/proof-file.js";
import { proofSchema } from "../linkage/proof/proof-schema.js";
import { projectData } from "../project-data.js";
import { stateNumber } from "../records/world/world-inputs.js";

type Check = ProofFile["runs"][number]["policies"][number]["checks"][number];

/** No chance is taken for smaller than this, so that every distance is finite. */
const LEAST_CHANCE = 1e-300;

/**
 * What the proof page shows, from the kept proof. Throws an InputError when there is none, when it is
 * cut off or of another shape, or when its runs do not hold the same policies and numbers.
 */
export function proofPage(
  file = projectData(PROOF_FILE),
  ledger: Ledger = loadLedger(projectData()),
): ProofPage {
  const proof: ProofFile = parseWith(proofSchema, withoutLines(readParsed(file)), file);
  const { policies } = proof.runs[0]!;
  const outcomes = policies[0]!.checks.map(({ outcome }) => outcome);
  expectSame(proof, file);
  const pool = strangerPool(
    assumptionDefaults(ledger),
    ledger.states.map(({ state, population2020, hispanicShare2020 }) => ({
      state,
      population: population2020,
      hispanicShare: hispanicShare2020,
    })),
  );
  const family = proof.runs.length * policies.length * outcomes.length;
  return {
    date: proof.date,
    seed: proof.seed,
    people: proof.people,
    falseAlarms: proof.falseAlarms,
    // Holm's procedure rejects nothing unless the least chance falls below its first threshold.
    limit: sixDigits(normalDistance(proof.falseAlarms / family)),
    policies: policies.map(({ id, title }) => ({ id, title })),
    outcomes,
    runs: proof.runs.map((run) => {
      const at = stateNumber(ledger, run.state);
      return {
        state: run.state,
        name: ledger.states[at]!.name,
        title: run.title,
        draws: run.replicates,
        taxRecords: Math.round(pool.hispanic[at]! + pool.other[at]!),
        numbers: run.policies.map(({ checks }) => checks.map(numberOf)),
      };
    }),
  };
}

function readParsed(file: string): unknown {
  try {
    return readProof(file);
  } catch {
    throw new InputError({
      file,
      expected: "the result of a proof: write it with `npm run crossmatch -- prove --write`",
    });
  }
}

/** The page's choices and tables need the same policies and numbers in every run. */
function expectSame({ runs }: ProofFile, file: string): void {
  const shape = (policies: ProofFile["runs"][number]["policies"]) =>
    JSON.stringify(policies.map(({ id, checks }) => [id, checks.map(({ outcome }) => outcome)]));
  const first = runs[0]!.policies;
  const even = first.every(({ checks }) =>
    checks.every(({ outcome }, at) => outcome === first[0]!.checks[at]?.outcome),
  );
  const odd = even ? runs.findIndex(({ policies }) => shape(policies) !== shape(first)) : 0;
  if (odd < 0) return;
  throw new InputError({
    file,
    key: `runs[${odd}].policies`,
    expected: "the same policies, with the same numbers, in every run",
  });
}

function numberOf({ mean, expected, standardError, z, p, agrees }: Check): ProofNumber {
  return {
    counted: sixDigits(mean),
    expected: sixDigits(expected),
    error: sixDigits(standardError),
    apart: sixDigits(z),
    chance: sixDigits(p),
    distance: sixDigits(Math.sign(z) * normalDistance(p)),
    agrees,
  };
}

/** Distance from its mean at which a normal distribution has this two-sided chance. */
function normalDistance(chance: number): number {
  return chance >= 1 ? 0 : -jstat.normal.inv(Math.max(LEAST_CHANCE, chance) / 2, 0, 1);
}

/** Six significant digits: far finer than anything shown. */
const sixDigits = (value: number) => Number(value.toPrecision(6)) || 0;
