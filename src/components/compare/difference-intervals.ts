import { type DrawTable, drawnValues } from "../../model/uncertainty/draw-table.js";
import type { DrawQuestion } from "../../model/uncertainty/draws.js";
import { differenceInterval } from "../../model/uncertainty/interval.js";
import { MEASURES } from "../../model/uncertainty/measures.js";
import { samePolicy } from "../study/choices.js";
import { isDefaultScenario } from "../study/stored-result.js";
import type { Compared } from "./compared-policy.js";
import type { DifferenceIntervals } from "./differences.js";
import type { StoredFiles } from "./stored-comparison.js";

/** The draws that a comparison's intervals rest on: every policy under the same assumptions. */
export function comparedDraws({ choices, policies }: Compared, draws: number): DrawQuestion {
  const { baseline, revoked, set, seed } = choices;
  return {
    baseline,
    revoked,
    set,
    seed,
    draws,
    // The reader's own policy keeps the id of its preset, which may be compared as well.
    policies: policies.map(({ id, policy }) => ({ ...policy, id })),
  };
}

/** Intervals of each other policy's difference from the reference, paired draw by draw. */
export function differenceIntervals(table: DrawTable, reference: string): DifferenceIntervals {
  const base = new Map(MEASURES.map(({ id }) => [id, drawnValues(table, reference, id)]));
  const of = (policy: string) =>
    MEASURES.map(({ id }) => {
      const values = drawnValues(table, policy, id);
      return [id, differenceInterval(values, base.get(id)!)] as const;
    });
  return new Map(
    table.policies
      .filter((policy) => policy !== reference)
      .map((policy) => [policy, new Map(of(policy))]),
  );
}

/** Intervals of a comparison that were worked out when the site was built; undefined for others. */
export function storedIntervals(
  { choices, policies: [reference, ...others] }: Compared,
  { presets, comparison: { ranges } }: StoredFiles,
): DifferenceIntervals | undefined {
  if (!reference || !isDefaultScenario(presets, choices) || choices.seed !== ranges.seed) {
    return undefined;
  }
  const storedId = (policy: Compared["policies"][number]["policy"]) =>
    presets.policies.find((preset) => preset.id in ranges.of && samePolicy(preset, policy))?.id;
  const from = ranges.of[storedId(reference.policy) ?? ""];
  const found = others.flatMap(({ id, policy }) => {
    const measures = from?.[storedId(policy) ?? ""];
    return measures ? [[id, new Map(Object.entries(measures))] as const] : [];
  });
  return found.length === others.length ? new Map(found) : undefined;
}
