import type { Policy } from "../../model/policy/schema.js";
import type { LinkNote } from "../../model/scenario-link/link-note.js";
import { basePreset } from "../../model/scenario-link/policy-differences.js";
import { USUAL_SEED } from "../../model/scenario-link/scenario-choices.js";
import type { Simulation } from "../../model/simulation.js";
import { type Choices, samePolicy } from "./choices.js";
import { newestOnly, type Status } from "./newest-only.js";
import type { PresetFile } from "./preset-file.js";
import type { Simulator } from "./simulator.js";
import { storedResult } from "./stored-result.js";

/** What listeners are told: the choices and, when it is there, what the model says of them. */
export interface StudyEvents {
  /** The reader changed something; results may still be those of earlier choices. */
  choices(choices: Choices): void;
  /** A result, for exactly the choices given with it. */
  result(result: Simulation, choices: Choices): void;
  status(status: Status): void;
  /** What a link or file held that could not be taken over. */
  notes(notes: readonly LinkNote[]): void;
}

export interface Study {
  readonly choices: Choices;
  readonly result: Simulation;
  /** The preset the policy was started from. */
  readonly preset: Policy;
  /** Whether the policy does something else than the preset it was started from. */
  readonly changed: boolean;
  /** What could not be taken over of the link or file opened last. */
  readonly notes: readonly LinkNote[];
  change(change: Partial<Choices>): void;
  startFrom(id: string): void;
  /** Puts a whole scenario in place of the present one, with what to say about it. */
  open(choices: Choices, notes?: readonly LinkNote[]): void;
  /** Begins to fetch what the model needs, on the first sign that it will be used. */
  warm(): void;
  listen(listener: Partial<StudyEvents>): void;
}

/**
 * One reader's scenario and its results. Presets under the default scenario come from the file at
 * once; everything else is simulated. While one simulation runs, only the newest choices wait.
 */
export function study(file: PresetFile, simulator: Simulator, first: string): Study {
  const presetOf = (id: string): Policy => {
    const policy = file.policies.find((candidate) => candidate.id === id);
    if (!policy) throw new Error(`There is no preset called "${id}".`);
    return policy;
  };
  const listeners: Partial<StudyEvents>[] = [];
  let preset = presetOf(first);
  let choices: Choices = {
    baseline: file.baseline,
    revoked: false,
    policy: preset,
    set: {},
    seed: USUAL_SEED,
  };
  let notes: readonly LinkNote[] = [];
  let result = file.results[first] as Simulation;
  let warmed = false;

  const stored = (wanted: Choices): Simulation | undefined =>
    storedResult(file, wanted.policy, wanted);
  const show = (next: Simulation, of: Choices) => {
    result = next;
    for (const listener of listeners) listener.result?.(next, of);
  };
  const tell = (status: Status) => {
    for (const listener of listeners) listener.status?.(status);
  };

  const compute = newestOnly<Choices>({
    ask: () => choices,
    showKnown: (of) => {
      const known = stored(of);
      if (known) show(known, of);
      return known !== undefined;
    },
    answer: async (of) => {
      const next = stored(of) ?? (await simulator.run(of));
      // An overtaken result is shown all the same, so that a drag moves the page with it; unless a
      // stored one, which needed no wait, is already shown.
      if (of === choices || !stored(choices)) show(next, of);
    },
    tell,
  });

  const api: Study = {
    get choices() {
      return choices;
    },
    get result() {
      return result;
    },
    get preset() {
      return preset;
    },
    get notes() {
      return notes;
    },
    get changed() {
      return !samePolicy(preset, choices.policy);
    },
    change(change) {
      choices = { ...choices, ...change };
      preset = file.policies.find(({ id }) => id === choices.policy.id) ?? preset;
      for (const listener of listeners) listener.choices?.(choices);
      void compute();
    },
    startFrom(id) {
      api.change({ policy: presetOf(id) });
    },
    open(whole, said = []) {
      preset = basePreset(file.policies, whole.policy);
      notes = said;
      for (const listener of listeners) listener.notes?.(notes);
      api.change(whole);
    },
    warm() {
      if (warmed) return;
      warmed = true;
      simulator.prepare(choices.baseline).catch(() => {
        warmed = false;
      });
    },
    listen(listener) {
      listeners.push(listener);
    },
  };
  return api;
}
