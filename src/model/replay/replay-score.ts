import type { Confidence, Figure, Ledger } from "../ledger.js";
import { figureNumber, figureOf } from "../ledger-lookup.js";
import type { Simulation } from "../simulation.js";
import type { ReplayFit, ReplayPlan } from "./plan.js";
import { RECORDED_TOTALS, type RecordedTotal, type Role } from "./record.js";

/** What the record says of one total. */
export interface Recorded {
  readonly figure: string;
  readonly value: number;
  readonly bound: RecordedTotal["bound"];
  readonly confidence: Confidence;
  readonly asOf: string;
  readonly source: Pick<Figure, "sourceTitle" | "publisher" | "url">;
}

/** One total: the model's number beside the record's. */
export interface ScoredTotal {
  readonly id: string;
  readonly label: string;
  readonly role: Role;
  readonly unit: RecordedTotal["unit"];
  readonly model: number;
  /** Null where the record has no such number. */
  readonly record: Recorded | null;
  /** Assumptions fitted to it. */
  readonly fitted: readonly string[];
  /**
   * Assumptions that were not fitted to it but whose defaults rest on the same figure: agreement of
   * such a total says less than that of one nobody had looked at.
   */
  readonly restsOn: readonly string[];
}

/** The totals of the record beside what a simulation of the exchange expects. */
export function replayScore(
  simulation: Simulation,
  plan: Pick<ReplayPlan, "fit">,
  ledger: Pick<Ledger, "figures" | "assumptions">,
): readonly ScoredTotal[] {
  return RECORDED_TOTALS.map((total) => {
    const fit = plan.fit.find(({ figure }) => figure === total.figure);
    const fitted = fit?.assumptions ?? [];
    return {
      id: total.id,
      label: total.label,
      role: fit ? "fitted" : total.role,
      unit: total.unit,
      model: total.of(simulation),
      record: total.figure === null ? null : recorded(total, total.figure, ledger),
      fitted,
      restsOn: citing(total.figure, ledger, plan.fit),
    };
  });
}

function recorded({ bound }: RecordedTotal, id: string, ledger: Pick<Ledger, "figures">): Recorded {
  const { confidence, asOf, sourceTitle, publisher, url } = figureOf(ledger, id);
  const source = { sourceTitle, publisher, url };
  return { figure: id, value: figureNumber(ledger, id), bound, confidence, asOf, source };
}

/** Assumptions, but for fitted ones, whose defaults rest on a figure. */
function citing(
  figure: string | null,
  { assumptions }: Pick<Ledger, "assumptions">,
  fit: readonly ReplayFit[],
): readonly string[] {
  if (figure === null) return [];
  const fitted = new Set(fit.flatMap((entry) => entry.assumptions));
  return assumptions
    .filter((entry) => entry.figures.includes(figure) && !fitted.has(entry.id))
    .map(({ id }) => id);
}
