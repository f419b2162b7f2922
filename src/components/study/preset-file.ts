import type { Assumption } from "../../model/assumption.js";
import type { Figure } from "../../model/ledger.js";
import type { Policy } from "../../model/policy/schema.js";
import type { Simulation } from "../../model/simulation.js";

/** A figure as a source is shown: everything a reader needs to find and judge it. */
export type Source = Pick<
  Figure,
  | "quantity"
  | "value"
  | "unit"
  | "asOf"
  | "sourceTitle"
  | "publisher"
  | "url"
  | "confidence"
  | "notes"
>;

export type Sources = Readonly<Record<string, Source>>;

/** A baseline as a page offers it. */
export interface BaselineChoice {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly people: number;
  readonly figures: readonly string[];
}

/** An assumption as far as links and lists of differences need it. */
export type AssumptionChoice = Pick<
  Assumption,
  "id" | "label" | "unit" | "default" | "low" | "high" | "stage"
>;

/**
 * What a page draws before any interaction: every preset, and what the model says of it under the
 * default scenario at full scale, to the last digit (`src/data/presets.json`).
 */
export interface PresetFile {
  /** Version of Crossmatch. */
  readonly version: string;
  readonly scenario: string;
  readonly baseline: string;
  readonly seed: number;
  readonly policies: readonly Policy[];
  readonly results: Readonly<Record<string, Simulation>>;
  readonly baselines: readonly BaselineChoice[];
  /** SHA-256 of each baseline's cells, in hexadecimal. */
  readonly populations: Readonly<Record<string, string>>;
  /** Every assumption of the ledger. */
  readonly assumptions: readonly AssumptionChoice[];
  /** Figures that presets, baselines and the policy card's explanations name. */
  readonly sources: Sources;
}
