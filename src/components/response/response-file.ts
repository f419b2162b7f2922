import type { Response } from "../../model/response/response.js";
import type { ResponseIntervals } from "../../model/response/response-intervals.js";
import type { Sources } from "../study/preset-file.js";

/** What the page draws before any interaction (`src/data/response.json`). */
export interface ResponseFile {
  /** Ten years of the policy the page opens with, under the usual scenario. */
  readonly response: Response;
  readonly sixthFewer: number;
  /** Draws of the same. */
  readonly intervals: ResponseIntervals;
  /** Seed of these draws. */
  readonly seed: number;
  /** Growth of dollars in the published estimate of ten years. */
  readonly growth: number;
  readonly published: readonly PublishedNumber[];
  readonly sources: Sources;
}

/** A published estimate in dollars, with its range where it has one. */
export interface PublishedNumber {
  readonly figure: string;
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
}

/** Draws behind every range of the page. */
export const RESPONSE_DRAWS = 100;
