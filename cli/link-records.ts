import { loadNames } from "../loaders/names/load-names.js";
import { checkedOptions } from "../loaders/population/population-options.js";
import { projectData } from "../loaders/project-data.js";
import { readRecords } from "../loaders/records/files/read-records.js";
import type { RecordSource } from "../loaders/records/files/record-source.js";
import { openWorld } from "../loaders/records/world/open-world.js";
import { stateNumber } from "../loaders/records/world/world-inputs.js";
import type { Assumptions } from "../src/model/assumptions.js";
import { InputError } from "../src/model/input-error.js";
import type { Ledger } from "../src/model/ledger.js";
import { baselineOf } from "../src/model/ledger-lookup.js";
import { overrideAssumptions } from "../src/model/override-assumptions.js";
import { chooseScenario } from "./scenario-options.js";

/** Options that say which records to link: drawn ones, or files. */
export interface RecordsChoice {
  readonly state?: string;
  readonly dir?: string;
  readonly scenario: string;
  readonly set: readonly string[];
  readonly people?: string;
  readonly seed?: string;
}

/** Records to link, with everything they were drawn from. */
export interface ChosenRecords {
  readonly state: string;
  readonly baseline: string;
  readonly people: number;
  readonly seed: number;
  readonly assumptions: Assumptions;
  readonly moved: Readonly<Record<string, number>>;
  /** Policy keys that `--set` replaces. */
  readonly policy: ReadonlyMap<string, unknown>;
  /** The records of one seed; files have but one. */
  readonly open: (seed: number) => RecordSource;
}

/** Reads the options; throws InputErrors for what does not go together. */
export function chooseRecords(
  ledger: Ledger,
  options: RecordsChoice,
  replicates: number,
): ChosenRecords {
  return options.dir === undefined
    ? drawnRecords(ledger, options)
    : filedRecords(ledger, options, options.dir, replicates);
}

function drawnRecords(ledger: Ledger, options: RecordsChoice): ChosenRecords {
  if (options.state === undefined) {
    const expected = "--state with a state's code, or --dir with files to link";
    throw new InputError({ file: "crossmatch link", expected });
  }
  const { scenario, assumptions, moved, policy } = chooseScenario(ledger, options);
  if (scenario.revoked) {
    const expected =
      "a scenario without withdrawn parole: rows from fresh applications are not drawn";
    throw new InputError({ file: "--scenario", value: scenario.id, expected });
  }
  const { baseline } = scenario;
  const asked = { baseline, people: options.people, seed: options.seed };
  const { people, seed } = checkedOptions(asked, baselineOf(ledger, baseline).people);
  const state = ledger.states[stateNumber(ledger, options.state)]!.state;
  const names = loadNames(ledger, projectData());
  const open = (records: number): RecordSource =>
    openWorld(ledger, assumptions, names, { baseline, seed, people }, { state, seed: records });
  return { state, baseline, people, seed, assumptions, moved, policy, open };
}

function filedRecords(
  ledger: Ledger,
  options: RecordsChoice,
  dir: string,
  replicates: number,
): ChosenRecords {
  if (replicates > 1) {
    const expected = "1 with --dir: files hold one draw";
    throw new InputError({ file: "--seeds", value: String(replicates), expected });
  }
  const { set, source } = readRecords(dir);
  const { state, baseline, people, seed, set: moved } = set.inputs;
  const told = { state: options.state?.toUpperCase(), people: options.people, seed: options.seed };
  for (const [name, value] of Object.entries(told)) {
    const there = String({ state, people, seed }[name as keyof typeof told]);
    if (value === undefined || value === there) continue;
    const expected = `${there}, as in ${dir}; with --dir it can be left out`;
    throw new InputError({ file: `--${name}`, value, expected });
  }
  const chosen = chooseScenario(ledger, options);
  const [own] = Object.keys(chosen.moved);
  if (own !== undefined) {
    const expected = "no assumption with --dir: files keep those they were drawn under";
    throw new InputError({ file: "--set", key: own, value: chosen.moved[own], expected });
  }
  const assumptions = overrideAssumptions(ledger.assumptions, moved, () => ({ file: dir }));
  const open = (): RecordSource => source;
  return { state, baseline, people, seed, assumptions, moved, policy: chosen.policy, open };
}
