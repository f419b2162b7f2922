import { log } from "../exact-math/log.js";
import type { StatePeople } from "../match/stranger-pool.js";
import type { PopulationInputs } from "./inputs.js";
import { listedPeople } from "./listed-people.js";
import { type LoadedPopulation, loadPopulation } from "./loaded-population.js";
import { mergedCells } from "./merged-cells.js";

/**
 * The same people with the states merged into a few regions of states of similar size, on far fewer
 * cells: for questions asked a thousand times about the country as a whole. A row's strangers live
 * in its own state all the same, which is the typical one of its region.
 */
export function mergeStates(loaded: LoadedPopulation, regions: number): LoadedPopulation {
  const { cells, states, inputs } = loaded.tables;
  const region = regionsOf(states, regions);
  const listed = listedPeople(loaded, cells.state, states.length);
  const names = Array.from({ length: Math.max(...region) + 1 }, (_, r) => `region ${r + 1}`);
  const members = names.map((_, r) => [...region.keys()].filter((state) => region[state] === r));
  return loadPopulation(
    {
      ...loaded.tables,
      cells: mergedCells(cells, "state", region, names),
      states: members.map((of, r) => mergedState(names[r]!, of, states, listed)),
      inputs: { ...inputs, states: members.map((of, r) => mergedFacts(names[r]!, of, inputs)) },
    },
    loaded.drawnUnder,
  );
}

/** Region of each state: equal steps in the logarithm of the number of Hispanic residents. */
function regionsOf(states: readonly StatePeople[], regions: number): Uint8Array {
  const logs = states.map((s) => log(Math.max(1, s.population * s.hispanicShare)));
  const low = Math.min(...logs);
  const step = (Math.max(...logs) - low) / regions || 1;
  const steps = logs.map((log) => Math.min(regions - 1, Math.floor((log - low) / step)));
  // Steps without a state are left out.
  const taken = [...new Set(steps)].sort((a, b) => a - b);
  return Uint8Array.from(steps, (at) => taken.indexOf(at));
}

function mergedState(
  state: string,
  members: readonly number[],
  states: readonly StatePeople[],
  listed: Float64Array,
): StatePeople {
  const sum = (of: (at: number) => number): number => members.reduce((n, at) => n + of(at), 0);
  const population = sum((at) => states[at]!.population);
  const asked = sum((at) => listed[at]!);
  const typical = sum((at) => listed[at]! * states[at]!.population) / (asked * population);
  return {
    state,
    population,
    hispanicShare: sum((at) => states[at]!.population * states[at]!.hispanicShare) / population,
    typical: asked > 0 && population > 0 ? typical : 1,
  };
}

function mergedFacts(
  code: string,
  members: readonly number[],
  { states }: PopulationInputs,
): PopulationInputs["states"][number] {
  const sum = (of: (at: number) => number): number => members.reduce((n, at) => n + of(at), 0);
  const people = sum((at) => states[at]!.people);
  const hispanic = sum((at) => states[at]!.people * states[at]!.hispanicShare);
  return {
    ...states[members[0]!]!,
    code,
    people,
    hispanicShare: people > 0 ? hispanic / people : 0,
  };
}
