import type { Ledger } from "../../src/model/ledger.js";
import { assumptionOf } from "../../src/model/ledger-lookup.js";
import type { ReplayPlan } from "../../src/model/replay/plan.js";
import type { PointValues } from "../../src/model/replay/replay-point.js";
import { drawValue } from "../../src/model/uncertainty/distributions.js";
import { latinHypercube } from "../../src/model/uncertainty/latin-hypercube.js";

/** Values of the plan's unidentified assumptions at each of `draws` points of a Latin hypercube. */
export function drawPoints(
  { unidentified, seed }: Pick<ReplayPlan, "unidentified" | "seed">,
  ledger: Pick<Ledger, "assumptions">,
  draws: number,
): readonly PointValues[] {
  const columns = latinHypercube(seed, unidentified, draws, "replay");
  const entries = unidentified.map((id) => assumptionOf(ledger, id));
  return Array.from({ length: draws }, (_, point) =>
    Object.fromEntries(
      entries.map((entry) => [entry.id, drawValue(entry, columns.get(entry.id)![point]!)]),
    ),
  );
}
