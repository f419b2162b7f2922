import { compact } from "../numbers.js";
import { type Choices, samePolicy } from "../study/choices.js";
import type { LedgerFile } from "../study/ledger-file.js";
import type { PresetFile } from "../study/preset-file.js";
import type { Study } from "../study/study.js";
import type { AskedMeasure } from "./asked-measure.js";
import type { PointsClient } from "./points-client.js";
import type { UncertaintyFile } from "./uncertainty-file.js";

/** What every part of the page is made from. */
export interface PageContext {
  readonly study: Study;
  readonly file: PresetFile;
  readonly ledger: LedgerFile;
  /** What was worked out when the site was built. */
  readonly stored: UncertaintyFile;
  readonly asked: AskedMeasure;
  readonly client: PointsClient;
}

/** Whether a scenario is the one whose draws were worked out when the site was built. */
export function isStored({ file, stored }: PageContext, choices: Choices): boolean {
  const { baseline, revoked, set, policy, seed } = choices;
  const first = file.policies.find(({ id }) => id === stored.policy);
  return (
    baseline === file.baseline &&
    !revoked &&
    seed === stored.seed &&
    Object.keys(set).length === 0 &&
    first !== undefined &&
    samePolicy(policy, first)
  );
}

/** An assumption's caption by its id. */
export function labelsOf({ ledger }: Pick<PageContext, "ledger">): (id: string) => string {
  const labels = new Map(ledger.assumptions.map(({ id, label }) => [id, label]));
  return (id) => labels.get(id) ?? id;
}

/** Where the numbers of a chart come from. `how`: "500 draws of its assumptions (seed 1)". */
export const sourceOf = ({ study }: Pick<PageContext, "study">, how: string): string =>
  `Crossmatch: ${how}, over a synthetic population of ${compact(study.result.population.people)} drawn from published totals.`;
