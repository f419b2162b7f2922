/** One number, counted in the linked files and expected by the model. */
export interface ProofNumber {
  /** Mean count over the draws of the files. */
  readonly counted: number;
  readonly expected: number;
  /** Standard error of the count. */
  readonly error: number;
  /** Count less expectation, in standard errors; 0 where both are 0. */
  readonly apart: number;
  /** Chance of lying this far apart or farther if the expectation is right. */
  readonly chance: number;
  /** Where a normal distribution has that same chance: one limit then holds for every number. */
  readonly distance: number;
  /** Whether the difference passes for chance, all numbers of the proof taken together. */
  readonly agrees: boolean;
}

/** A state's two files, drawn and linked several times under one setting of errors. */
export interface ProofRun {
  readonly state: string;
  /** The state's name. */
  readonly name: string;
  /** The setting of errors, as it reads in a sentence. */
  readonly title: string;
  readonly draws: number;
  /** Records in the state's tax file, in expectation. */
  readonly taxRecords: number;
  /** Numbers by policy, then by outcome, in the page's order of both. */
  readonly numbers: readonly (readonly ProofNumber[])[];
}

/** What the proof page shows (`src/data/proof.json`). */
export interface ProofPage {
  readonly date: string;
  /** Seed and size of the population that all files describe. */
  readonly seed: number;
  readonly people: number;
  /** Chance that any number fails although every expectation is right. */
  readonly falseAlarms: number;
  /** As long as no number lies farther than this, all of them agree. */
  readonly limit: number;
  readonly policies: readonly { readonly id: string; readonly title: string }[];
  /** `rows.correct` and so on. */
  readonly outcomes: readonly string[];
  readonly runs: readonly ProofRun[];
}
