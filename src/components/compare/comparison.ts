import { newestOnly, type Status } from "../study/newest-only.js";
import type { GroupSimulator } from "../study/simulator.js";
import { isDefaultScenario, storedResult } from "../study/stored-result.js";
import type { Study } from "../study/study.js";
import type { ChosenPolicies } from "./chosen-policies.js";
import type { Compared, ComparedPolicy } from "./compared-policy.js";
import { comparedSource } from "./compared-source.js";
import { namedPolicy } from "./named-policy.js";
import {
  firstComparison,
  type Question,
  type StoredFiles,
  storedComparison,
} from "./stored-comparison.js";

export interface ComparisonEvents {
  /** Results of every policy, for exactly the choices given with them. */
  shown(compared: Compared): void;
  status(status: Status): void;
}

export interface Comparison {
  /** The latest results, which may still be those of earlier choices. */
  readonly shown: Compared;
  listen(listener: Partial<ComparisonEvents>): void;
}

/**
 * Runs the chosen policies under the study's scenario, and again whenever either changes. Presets
 * under the default scenario are shown at once. While policies run, only the newest question waits.
 */
export function comparison(
  study: Study,
  files: StoredFiles,
  simulator: GroupSimulator,
  chosen: Pick<ChosenPolicies, "ids" | "listen">,
): Comparison {
  const listeners: Partial<ComparisonEvents>[] = [];
  let question = ask();
  let shown = firstComparison(files, question);

  function ask(): Question {
    return {
      choices: study.choices,
      named: chosen.ids.map((id) => namedPolicy(study, files.presets, id)),
    };
  }
  function show(compared: Compared) {
    shown = compared;
    for (const listener of listeners) listener.shown?.(compared);
  }
  const tell = (status: Status) => {
    for (const listener of listeners) listener.status?.(status);
  };
  /** Results of a question; undefined when a newer one came up meanwhile. */
  async function answer(of: Question): Promise<Compared | undefined> {
    const { choices, named } = of;
    const policies: ComparedPolicy[] = [];
    for (const one of named) {
      const stored = storedResult(files.presets, one.policy, choices);
      const result = stored ?? (await simulator.run({ ...choices, policy: one.policy }));
      if (of !== question) return undefined;
      policies.push({ ...one, result });
    }
    const groups = isDefaultScenario(files.presets, choices)
      ? files.comparison.groups
      : await simulator.groups(choices);
    if (of !== question) return undefined;
    return { choices, policies, groups, source: comparedSource(policies, choices, files.presets) };
  }
  const compute = newestOnly<Question>({
    ask: () => {
      question = ask();
      return question;
    },
    showKnown: (of) => {
      const stored = storedComparison(files, of);
      if (stored) show(stored);
      return stored !== undefined;
    },
    answer: async (of) => {
      const compared = await answer(of);
      if (compared) show(compared);
    },
    tell,
  });
  study.listen({ choices: () => void compute() });
  chosen.listen(() => void compute());
  if (!storedComparison(files, question)) void compute();
  return {
    get shown() {
      return shown;
    },
    listen(listener) {
      listeners.push(listener);
    },
  };
}
