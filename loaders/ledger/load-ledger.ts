import { join } from "node:path";
import { InputError, type InputProblem, throwProblems } from "../../src/model/input-error.js";
import type { Ledger } from "../../src/model/ledger.js";
import { readAssumptions } from "./read-assumptions.js";
import { readBaselines } from "./read-baselines.js";
import {
  readFigures,
  readHouseholds,
  readOrigins,
  readSettlement,
  readStates,
  readSurnames,
} from "./read-tables.js";

/** Files the ledger is read from, by name; what a cache key of anything drawn from it includes. */
export const LEDGER_FILES = [
  "figures.csv",
  "assumptions.yaml",
  "baselines.yaml",
  "states.csv",
  "origins.csv",
  "settlement.csv",
  "households.csv",
  "surnames.csv",
] as const;

/** Paths of the ledger's files in a folder. */
export function ledgerPaths(dir = "data"): string[] {
  return LEDGER_FILES.map((name) => join(dir, name));
}

/**
 * Reads and checks all of `data/` except policies and scenarios. Throws one InputError that lists
 * the problems of every file; problems that only follow from a broken file are left out.
 */
export function loadLedger(dir = "data"): Ledger {
  const problems: InputProblem[] = [];
  const attempt = <T>(read: () => T): T | undefined => {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      problems.push(...error.problems);
      return undefined;
    }
  };
  const figures = attempt(() => readFigures(dir))?.rows;
  const states = attempt(() => readStates(dir))?.rows;
  const origins = attempt(() => readOrigins(dir))?.rows;
  const surnames = attempt(() => readSurnames(dir))?.rows;
  const households = attempt(() => readHouseholds(dir))?.rows;
  const assumptions = attempt(() => readAssumptions(dir, figures));
  const baselines = attempt(() => readBaselines(dir, figures));
  const settlement =
    origins &&
    states &&
    attempt(() =>
      readSettlement(
        dir,
        origins.map(({ origin }) => origin),
        states.map(({ state }) => state),
      ),
    )?.rows;
  throwProblems(problems);
  const parts = { figures, assumptions, states, surnames, origins, settlement, households };
  return { ...parts, ...baselines } as Ledger;
}
