import type { Policy } from "../../model/policy/schema.js";
import type { Choices } from "../study/choices.js";
import type { PresetFile } from "../study/preset-file.js";
import type { Simulator } from "../study/simulator.js";
import type { Status, Study } from "../study/study.js";
import { OWN } from "./compared-ids.js";
import type { ComparedPolicy } from "./compared-policy.js";
import { storedResult } from "./stored-result.js";

/** The policies compared, the reference first, and the scenario they were run under. */
export interface Compared {
  readonly choices: Choices;
  readonly policies: readonly ComparedPolicy[];
}

export interface ComparisonEvents {
  /** The reader compares other policies, or measures them against another one. */
  ids(ids: readonly string[]): void;
  /** Results of every policy, for exactly the choices given with them. */
  shown(compared: Compared): void;
  status(status: Status): void;
}

export interface Comparison {
  /** Ids of what is compared, the reference first. */
  readonly ids: readonly string[];
  /** The latest results, which may still be those of earlier choices. */
  readonly shown: Compared;
  choose(ids: readonly string[]): void;
  listen(listener: Partial<ComparisonEvents>): void;
}

type Named = Omit<ComparedPolicy, "result">;

interface Question {
  readonly choices: Choices;
  readonly named: readonly Named[];
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** The policy an id stands for in a study, with its title; throws for an unknown id. */
export function namedPolicy(study: Pick<Study, "choices">, file: PresetFile, id: string): Named {
  if (id === OWN) return { id, title: "Your policy", policy: study.choices.policy };
  const policy: Policy | undefined = file.policies.find((preset) => preset.id === id);
  if (!policy) throw new Error(`There is no preset called "${id}".`);
  return { id, title: capital(policy.title), policy };
}

/**
 * Runs the chosen policies under the study's scenario, and again whenever either changes. Presets
 * under the default scenario are shown at once. While policies run, only the newest question waits.
 */
export function comparison(
  study: Study,
  file: PresetFile,
  simulator: Simulator,
  first: readonly string[],
): Comparison {
  const listeners: Partial<ComparisonEvents>[] = [];
  let ids = first;
  let question = ask();
  let shown = atFirst(file, question);
  let busy = false;

  function ask(): Question {
    return { choices: study.choices, named: ids.map((id) => namedPolicy(study, file, id)) };
  }
  function show(of: Question, policies: readonly ComparedPolicy[]) {
    shown = { choices: of.choices, policies };
    for (const listener of listeners) listener.shown?.(shown);
  }
  const tell = (status: Status) => {
    for (const listener of listeners) listener.status?.(status);
  };
  /** Results of a question; undefined when a newer one came up meanwhile. */
  async function answer(of: Question): Promise<ComparedPolicy[] | undefined> {
    const found: ComparedPolicy[] = [];
    for (const named of of.named) {
      const { policy } = named;
      const stored = storedResult(file, policy, of.choices);
      const result = stored ?? (await simulator.run({ ...of.choices, policy }));
      if (of !== question) return undefined;
      found.push({ ...named, result });
    }
    return found;
  }
  async function compute(): Promise<void> {
    question = ask();
    const kept = keptResults(file, question);
    if (kept) {
      show(question, kept);
      tell("ready");
      return;
    }
    if (busy) return;
    busy = true;
    const slow = setTimeout(tell, 150, "loading");
    try {
      for (let of: Question | undefined; of !== question; ) {
        of = question;
        const policies = await answer(of);
        if (policies) show(of, policies);
      }
      tell("ready");
    } catch (error) {
      console.error(error);
      tell("failed");
    } finally {
      clearTimeout(slow);
      busy = false;
    }
  }
  study.listen({ choices: () => void compute() });
  if (keptResults(file, question) === undefined) void compute();
  return {
    get ids() {
      return ids;
    },
    get shown() {
      return shown;
    },
    choose(next) {
      ids = next;
      for (const listener of listeners) listener.ids?.(ids);
      void compute();
    },
    listen(listener) {
      listeners.push(listener);
    },
  };
}

/** The stored results of a question; undefined where the model has to be asked for one of them. */
function keptResults(file: PresetFile, { choices, named }: Question): ComparedPolicy[] | undefined {
  const found = named.flatMap((one) => {
    const result = storedResult(file, one.policy, choices);
    return result ? [{ ...one, result }] : [];
  });
  return found.length === named.length ? found : undefined;
}

/** What is shown until the first answer: presets under the default scenario. */
function atFirst(file: PresetFile, question: Question): Compared {
  const choices = { ...question.choices, baseline: file.baseline, revoked: false, set: {} };
  const named = question.named.filter(({ id }) => id !== OWN);
  return { choices, policies: keptResults(file, { choices, named }) ?? [] };
}
