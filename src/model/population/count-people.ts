import { CellCounter } from "./cell-counter.js";
import { cellKeys, packKeys } from "./cell-key.js";
import type { Chances } from "./chances.js";
import { drawLawful, drawPeople } from "./draw.js";
import { peopleColumns } from "./people.js";
import { populationSampler } from "./sampler.js";
import { type SideTallies, sideTallies, tallySides } from "./side-tallies.js";

/** People drawn and counted at a time, few enough for a processor's cache. */
const BATCH = 12_000;

/** Draws ranges of a population and keeps only the counts. */
export class PeopleCounter {
  readonly cells = new CellCounter();
  readonly sides: SideTallies = sideTallies();
  private readonly chances: Chances;
  private readonly people: number;
  private readonly sampler: ReturnType<typeof populationSampler>;
  private readonly columns = peopleColumns(BATCH);
  private readonly keys = new Uint32Array(BATCH);

  /** `people` undocumented people come first, lawful ITIN filers take the indices after them. */
  constructor(chances: Chances, seed: number, people: number) {
    this.chances = chances;
    this.people = people;
    this.sampler = populationSampler(chances, seed);
  }

  /** Draws people `from` up to but not including `to` and counts them. */
  add(from: number, to: number): void {
    const packing = cellKeys(this.chances.dictionaries);
    for (let start = from; start < to; ) {
      const undocumented = start < this.people;
      const end = Math.min(start + BATCH, to, undocumented ? this.people : to);
      const draw = undocumented ? drawPeople : drawLawful;
      draw(this.sampler, start, end, this.columns);
      packKeys(packing, this.columns, end - start, this.keys);
      this.cells.addAll(this.keys, end - start);
      tallySides(this.sides, this.columns, end - start, undocumented);
      start = end;
    }
  }
}

/** Lawfully present ITIN filers who go with so many undocumented people. */
export function lawfulFilers(chances: Chances, people: number): number {
  return Math.round(people * chances.lawfulRatio);
}
