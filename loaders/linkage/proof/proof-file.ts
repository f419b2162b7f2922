import { readFileSync } from "node:fs";
import { projectData } from "../../project-data.js";
import type { OutcomeCheck } from "../link/compare.js";

/** The record of a proof, as `data/proof.json` keeps it. */
export interface ProofFile {
  readonly date: string;
  readonly baseline: string;
  readonly seed: number;
  readonly people: number;
  /** Chance that any check of the whole family fails although every expectation is right. */
  readonly falseAlarms: number;
  readonly runs: readonly {
    readonly state: string;
    readonly setting: string;
    readonly title: string;
    readonly replicates: number;
    readonly policies: readonly {
      readonly id: string;
      readonly title: string;
      readonly checks: readonly Omit<OutcomeCheck, "run" | "replicates">[];
    }[];
  }[];
}

export const PROOF_FILE = "proof.json";

/** The proof as it was last run. */
export function readProof(file = projectData(PROOF_FILE)): ProofFile {
  return JSON.parse(readFileSync(file, "utf8")) as ProofFile;
}
