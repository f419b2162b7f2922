import { join } from "node:path";
import type { Assumptions } from "../../../src/model/assumptions.js";
import type { Ledger } from "../../../src/model/ledger.js";
import type { Names } from "../../names/load-names.js";
import { readNicknames } from "../../names/read-nicknames.js";
import { PROJECT } from "../../population/source-graph.js";
import { writeAgencyRows } from "./agency-rows.js";
import { nicknamesOf } from "./nicknames-of.js";
import { statePlan } from "./state-plan.js";
import { writeTaxRecords } from "./tax-records.js";
import { countWorld } from "./world-counts.js";
import { type WorldOptions, type WorldPopulation, worldInputs } from "./world-inputs.js";
import type { World } from "./world-truth.js";

/**
 * The world of one state: the population's people there, what the agency's list and the tax file say
 * of them, and everybody else on the tax file. It follows from the ledger, the assumptions, the
 * population (baseline, seed, people) and the records' seed alone; with fewer people than the
 * baseline has, the rest of the tax file shrinks in proportion. The first world of a process takes a
 * few seconds, for which the homes of the whole country are drawn. Throws an InputError for an
 * unknown state, baseline or number.
 */
export function openWorld(
  ledger: Ledger,
  assumptions: Assumptions,
  names: Names,
  population: WorldPopulation,
  options: WorldOptions,
): World {
  const plan = statePlan(worldInputs(ledger, assumptions, names, population, options));
  const nicknames = nicknamesOf(readNicknames(join(PROJECT, "data")));
  return {
    state: plan.state,
    counts: countWorld(plan),
    agencyRows: (visit) => writeAgencyRows(plan, nicknames, visit),
    taxRecords: (visit) => writeTaxRecords(plan, nicknames, visit),
  };
}
