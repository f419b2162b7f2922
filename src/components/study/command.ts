import type { Policy } from "../../model/policy/schema.js";
import { type Choices, scenarioId } from "./choices.js";

type Leaves = readonly (readonly [path: string, value: unknown])[];

/** A policy's keys as the command line replaces them: one by one, matching rules as a whole. */
function leaves({ id, title, request, approval, match, disclose }: Policy): Leaves {
  return [
    ["id", id],
    ["title", title],
    ...Object.entries(request).map(([key, value]) => [`request.${key}`, value] as const),
    ...Object.entries(approval).map(([key, value]) => [`approval.${key}`, value] as const),
    ["match", match],
    ["disclose", disclose],
  ];
}

/** The `--set` arguments that turn a preset into a policy. */
export function policySettings(preset: Policy, policy: Policy): string[] {
  const before = new Map(leaves(preset).map(([path, value]) => [path, JSON.stringify(value)]));
  return leaves(policy)
    .filter(([path, value]) => before.get(path) !== JSON.stringify(value))
    .map(([path, value]) => `policy.${path}=${JSON.stringify(value)}`);
}

/** A word as a POSIX shell reads it back unchanged. */
const quoted = (word: string) =>
  /^[\w.,:=/-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;

/** Commands that take a page's scenario. */
export type ScenarioCommand = "simulate" | "respond";

/**
 * The arguments after `crossmatch` that give the numbers on the page.
 * @param draws how many draws the page shows ranges from; none when left out
 */
export function commandArguments(
  preset: Policy,
  choices: Choices,
  draws?: number,
  command: ScenarioCommand = "simulate",
): string[] {
  const set = [
    ...policySettings(preset, choices.policy),
    ...Object.entries(choices.set).map(([id, value]) => `${id}=${value}`),
  ];
  return [
    command,
    "--policy",
    preset.id,
    "--scenario",
    scenarioId(choices),
    ...set.flatMap((argument) => ["--set", argument]),
    ...(draws === undefined ? [] : ["--draws", String(draws), "--draw-seed", String(choices.seed)]),
  ];
}

/** The same as a line for a terminal. */
export function commandLine(
  preset: Policy,
  choices: Choices,
  draws?: number,
  command?: ScenarioCommand,
): string {
  const words = commandArguments(preset, choices, draws, command).map(quoted);
  return ["npm run crossmatch --", ...words].join(" ");
}
