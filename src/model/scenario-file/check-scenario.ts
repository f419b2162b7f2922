import { type InputProblem, throwProblems } from "../input-error.js";
import { jointProblems } from "../joint-limits.js";
import type { Figure } from "../ledger.js";
import { didYouMean } from "../nearest-name.js";
import { type AssumptionLimits, overrideProblems } from "../override-assumptions.js";
import { type ParsedInput, parseWith } from "../parse-with.js";
import { sourceProblems } from "../policy/check-sources.js";
import { type ScenarioFile, scenarioSchema } from "./scenario-schema.js";

/** What a scenario file can name. */
export interface ScenarioNames {
  readonly baselines: readonly string[];
  readonly assumptions: readonly AssumptionLimits[];
  /** Where they are known, sources written like a figure's id have to be one of them. */
  readonly figures?: readonly Figure[];
}

/**
 * A scenario file, checked: its keys, its baseline and its assumptions. Throws an InputError that
 * lists every problem with file, line, key and value.
 */
export function checkScenario(
  parsed: ParsedInput,
  file: string,
  { baselines, assumptions, figures }: ScenarioNames,
): ScenarioFile {
  const scenario = parseWith(scenarioSchema, parsed, file);
  const { baseline, set } = scenario;
  const place = (id: string) => ({ file, line: parsed.lineOf(["set", id]) });
  const problems: InputProblem[] = [
    ...(baselines.includes(baseline)
      ? []
      : [
          {
            file,
            line: parsed.lineOf(["baseline"]),
            key: "baseline",
            value: baseline,
            expected: `the id of a baseline in baselines.yaml${didYouMean(baseline, baselines)}`,
          },
        ]),
    ...overrideProblems(set, assumptions, place),
    ...(figures ? unknownSources(scenario, figures, parsed, file) : []),
  ];
  throwProblems(problems);
  throwProblems(
    jointProblems(set, assumptions).map(({ id, ...rest }) => ({ ...place(id), key: id, ...rest })),
  );
  return scenario;
}

/** Sources that look like figures and are none: those of the scenario and of a policy in it. */
function unknownSources(
  { sources, policy }: ScenarioFile,
  figures: readonly Figure[],
  parsed: ParsedInput,
  file: string,
): readonly InputProblem[] {
  const lineOf = (at: number) => parsed.lineOf(["sources", at]);
  const own = sourceProblems(sources, figures, file, lineOf);
  if (typeof policy !== "object" || !("sources" in policy)) return own;
  const lineInPolicy = (at: number) => parsed.lineOf(["policy", "sources", at]);
  const inside = sourceProblems(policy.sources, figures, file, lineInPolicy);
  return [...own, ...inside.map((problem) => ({ ...problem, key: `policy.${problem.key}` }))];
}
