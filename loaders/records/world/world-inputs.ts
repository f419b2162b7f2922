import type { Assumptions } from "../../../src/model/assumptions.js";
import { InputError } from "../../../src/model/input-error.js";
import type { Ledger } from "../../../src/model/ledger.js";
import { baselineOf } from "../../../src/model/ledger-lookup.js";
import type { StatePeople as CensusPeople } from "../../../src/model/match/stranger-pool.js";
import { didYouMean } from "../../../src/model/nearest-name.js";
import type { Chances } from "../../../src/model/population/chances.js";
import { recordedChances } from "../../../src/model/population/recorded-chances.js";
import type { Convention } from "../../../src/model/vocabulary.js";
import type { Names } from "../../names/load-names.js";
import { populationInputs } from "../../population/population-inputs.js";
import { wholeNumber } from "../../population/population-options.js";
import { type StatePeople, statePeople } from "./state-people.js";

/** Which population the people come from: the same as `ensurePopulation` draws. */
export interface WorldPopulation {
  readonly baseline: string;
  readonly seed: number;
  /** Undocumented people in the whole country; the baseline's own number when left out. */
  readonly people?: number | undefined;
}

/** Which state, and the seed of everything about its records that the population does not draw. */
export interface WorldOptions {
  readonly state: string;
  readonly seed: number;
  /** Takes precedence over the population's. */
  readonly people?: number | undefined;
}

/** What a state's plan is made from, looked up and drawn. */
export interface WorldInputs {
  readonly assumptions: Assumptions;
  readonly seed: number;
  readonly states: readonly CensusPeople[];
  /** Position of the state. */
  readonly stateAt: number;
  /** Undocumented people in the country, and what share of the baseline's they are, 1 at most. */
  readonly population: number;
  readonly scale: number;
  readonly chances: Chances;
  readonly people: StatePeople;
  readonly conventions: readonly Convention[];
  readonly names: Names;
}

const MOST_PEOPLE = 100_000_000;

/** Looks everything up and draws the state's people; an InputError for an unknown state. */
export function worldInputs(
  ledger: Ledger,
  assumptions: Assumptions,
  names: Names,
  population: WorldPopulation,
  options: WorldOptions,
): WorldInputs {
  const baseline = baselineOf(ledger, population.baseline);
  const asked = options.people ?? population.people ?? baseline.people;
  const count = wholeNumber("--people", asked, 1, MOST_PEOPLE);
  const seed = wholeNumber("--seed", options.seed, 0, Number.MAX_SAFE_INTEGER);
  const states = ledger.states.map((row) => ({
    state: row.state,
    population: row.population2020,
    hispanicShare: row.hispanicShare2020,
  }));
  const stateAt = stateNumber(ledger, options.state);
  const inputs = populationInputs(ledger, baseline.id);
  const { chances, read } = recordedChances(inputs, assumptions);
  const drawn = [inputs, read, population.seed, count, stateAt];
  const people = known(JSON.stringify(drawn), () =>
    statePeople(chances, population.seed, count, stateAt),
  );
  return {
    assumptions,
    seed,
    states,
    stateAt,
    population: count,
    scale: Math.min(1, count / baseline.people),
    chances,
    people,
    conventions: inputs.origins.map(({ convention }) => convention),
    names,
  };
}

/** Position of a state by its two-letter code; an InputError suggests what was meant. */
export function stateNumber({ states }: Pick<Ledger, "states">, code: string): number {
  const at = states.findIndex(({ state }) => state === code.toUpperCase());
  if (at >= 0) return at;
  const byName = states.find(({ name }) => name.toLowerCase() === code.toLowerCase());
  const near = byName
    ? `; ${byName.name} is ${byName.state}`
    : didYouMean(
        code.toUpperCase(),
        states.map(({ state }) => state),
      );
  throw new InputError({
    file: "--state",
    value: code,
    expected: `the two-letter code of a state or DC${near}`,
  });
}

/** Drawing a whole country's homes takes seconds, so the states asked for last are kept. */
const KEPT = 4;
const drawn = new Map<string, StatePeople>();

function known(key: string, draw: () => StatePeople): StatePeople {
  const found = drawn.get(key) ?? draw();
  drawn.delete(key);
  drawn.set(key, found);
  for (const old of drawn.keys()) if (drawn.size > KEPT) drawn.delete(old);
  return found;
}
