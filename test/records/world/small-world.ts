import { loadNames } from "../../../loaders/names/load-names.js";
import { openWorld } from "../../../loaders/records/world/open-world.js";
import type {
  World,
  WorldAgencyTruth,
  WorldTaxTruth,
} from "../../../loaders/records/world/world-truth.js";
import type { FiledRecord } from "../../../src/linkage/filed-record.js";
import { assumptionDefaults } from "../../../src/model/ledger-lookup.js";
import { ledger } from "../../population/default-population.js";

const names = loadNames(ledger);
export const defaults = assumptionDefaults(ledger);

/** A small country's part of one state, quick to draw. */
export function smallWorld(
  { state = "CA", people = 110_000, seed = 1 } = {},
  moved: Readonly<Record<string, number>> = {},
): World {
  const population = { baseline: "report", seed: 1 };
  return openWorld(ledger, { ...defaults, ...moved }, names, population, { state, seed, people });
}

export type Row = { record: FiledRecord; truth: WorldAgencyTruth };
export type Tax = {
  record: FiledRecord & { phone: string; email: string };
  truth: WorldTaxTruth;
};

/** Copies of all rows of the agency's list. */
export function allRows(world: World): Row[] {
  const rows: Row[] = [];
  world.agencyRows((record, truth) => {
    rows.push({ record: { ...record }, truth: { ...truth, events: { ...truth.events } } });
  });
  return rows;
}

/** Copies of the tax records that `keep` holds for. */
export function taxRecords(world: World, keep: (truth: WorldTaxTruth) => boolean): Tax[] {
  const records: Tax[] = [];
  world.taxRecords((record, truth) => {
    if (!keep(truth)) return;
    records.push({ record: { ...record }, truth: { ...truth, events: { ...truth.events } } });
  });
  return records;
}

/** How many standard errors a count of `n` trials is from a chance. */
export function zOf(count: number, n: number, chance: number): number {
  return (count - n * chance) / Math.sqrt(n * chance * (1 - chance));
}
