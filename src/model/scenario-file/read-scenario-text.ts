import { oneOf } from "../expected-text.js";
import { InputError } from "../input-error.js";
import { parseWith } from "../parse-with.js";
import { parseYaml } from "../parse-yaml.js";
import { type Policy, policySchema } from "../policy/schema.js";
import {
  type KnownScenarios,
  type ScenarioChoices,
  usualScenario,
} from "../scenario-link/scenario-choices.js";
import { checkScenario } from "./check-scenario.js";
import { scenarioPolicy } from "./scenario-policy.js";

/** Most characters of a file that are read; a scenario with a whole policy needs some thousands. */
export const MOST_FILE_CHARACTERS = 20_000;

/**
 * The scenario of a YAML text: a scenario file, or a policy file, which then takes the place of the
 * policy in `now`. Throws an InputError that names the file and every key that is wrong; takes any
 * text, in bounded time.
 */
export function readScenarioText(
  text: string,
  file: string,
  known: KnownScenarios,
  now: ScenarioChoices,
): ScenarioChoices {
  if (text.length > MOST_FILE_CHARACTERS) {
    const expected = `a scenario of at most ${MOST_FILE_CHARACTERS} characters`;
    throw new InputError({ file, value: `${text.length} characters`, expected });
  }
  const parsed = parseYaml(text, file);
  if (isPolicy(parsed.value)) return { ...now, policy: parseWith(policySchema, parsed, file) };
  const scenario = checkScenario(parsed, file, known);
  const usual = new Map(known.assumptions.map((entry) => [entry.id, entry.default]));
  return {
    baseline: scenario.baseline,
    revoked: scenario.revoked,
    policy:
      scenarioPolicy(scenario, (id) => presetOf(id, file, known), file) ??
      usualScenario(known).policy,
    set: Object.fromEntries(
      Object.entries(scenario.set).filter(([id, value]) => !Object.is(usual.get(id), value)),
    ),
    seed: scenario.seed,
  };
}

/** Told by the one key that every policy has and no scenario. */
function isPolicy(value: unknown): boolean {
  return typeof value === "object" && value !== null && Object.hasOwn(value, "request");
}

function presetOf(id: string, file: string, { policies }: KnownScenarios): Policy {
  const policy = policies.find((candidate) => candidate.id === id);
  if (policy) return policy;
  const ids = policies.map((preset) => preset.id);
  throw new InputError({ file, key: "policy", value: id, expected: oneOf(ids, id) });
}
