import { MEASURES } from "../uncertainty/measures.js";
import type { SweepBlock, SweepGroup } from "./blocks.js";
import type { Sweep } from "./sweep.js";

/** What all runs of a sweep gave: scenarios x runs x `MEASURES`, run 0 at the scenario's own values. */
export class SweepValues {
  readonly #runs: number;
  readonly #values: Float64Array;

  constructor({ scenarios, draws }: Pick<Sweep, "scenarios" | "draws">) {
    this.#runs = draws + 1;
    this.#values = new Float64Array(scenarios.length * this.#runs * MEASURES.length);
  }

  /** Takes in what a block gave: runs x policies of its group x measures. */
  take({ scenarios }: SweepGroup, { from, to }: SweepBlock, values: Float64Array): void {
    const width = MEASURES.length;
    for (let run = from; run < to; run++) {
      scenarios.forEach((scenario, at) => {
        const start = ((run - from) * scenarios.length + at) * width;
        this.#values.set(values.subarray(start, start + width), this.#at(scenario, run));
      });
    }
  }

  /** The measures of one run of a scenario. */
  run(scenario: number, run: number): Float64Array {
    const start = this.#at(scenario, run);
    return this.#values.subarray(start, start + MEASURES.length);
  }

  /** One measure of a scenario in every draw, without run 0. */
  drawn(scenario: number, measure: number): Float64Array {
    return Float64Array.from(
      { length: this.#runs - 1 },
      (_, draw) => this.#values[this.#at(scenario, draw + 1) + measure]!,
    );
  }

  #at(scenario: number, run: number): number {
    return (scenario * this.#runs + run) * MEASURES.length;
  }
}
