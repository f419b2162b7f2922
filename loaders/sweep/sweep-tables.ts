import type { Cell, Sweep, SweepScenario } from "../../src/model/sweep/sweep.js";
import type { SweepValues } from "../../src/model/sweep/sweep-values.js";
import { type Interval, intervalOf } from "../../src/model/uncertainty/interval.js";
import { MEASURES, type Measure } from "../../src/model/uncertainty/measures.js";
import type { Column, ColumnType } from "../records/files/column.js";
import { type SweepTable, type SweepTables, sweepTable } from "./sweep-table.js";

interface Scenario {
  /** Number of the scenario, from 0. */
  readonly at: number;
  readonly scenario: SweepScenario;
}
interface Run extends Scenario {
  readonly run: number;
  readonly values: Float64Array;
}
interface Summary extends Scenario {
  readonly measure: Measure;
  readonly expected: number;
  readonly interval: Interval | undefined;
}

/** The tables of a sweep, with all its runs. */
export function sweepTables(sweep: Sweep, values: SweepValues): SweepTables {
  return {
    scenarios: scenarioTable(sweep),
    results: resultTable(sweep, values),
    summary: summaryTable(sweep, values),
  };
}

function scenarioTable(sweep: Sweep): SweepTable {
  const columns: readonly Column<Scenario>[] = [
    ...scenarioColumns(sweep),
    column("VARCHAR", "baseline", "The count of the population.", (r) => r.scenario.baseline),
    column("BOOLEAN", "revoked", "Whether temporary status under parole is withdrawn.", (r) =>
      String(r.scenario.revoked),
    ),
    column("VARCHAR", "assumptions", "Those that are set, and held in every draw, as JSON.", (r) =>
      JSON.stringify(r.scenario.set),
    ),
    column("VARCHAR", "policy_rules", "The whole policy, as JSON.", (r) =>
      JSON.stringify(r.scenario.policy),
    ),
  ];
  return sweepTable("One row for each scenario: what it is made of.", columns, () =>
    sweep.scenarios.map((scenario, at) => ({ at, scenario })),
  );
}

const ABOUT_DRAW =
  "Number of the draw: 0 is the scenario at its own values, 1 and more have the other assumptions drawn. The same draw has the same assumptions in every scenario, except where one sets them.";

function resultTable(sweep: Sweep, values: SweepValues): SweepTable {
  const columns: readonly Column<Run>[] = [
    ...scenarioColumns(sweep),
    column("INTEGER", "draw", ABOUT_DRAW, ({ run }) => String(run)),
    ...MEASURES.map((measure, at) =>
      column<Run>("DOUBLE", measure.id, described(measure), (r) => String(r.values[at])),
    ),
  ];
  const about = "One row for each run: a scenario in a draw, with what the model expects of it.";
  return sweepTable(about, columns, function* () {
    for (const [at, scenario] of sweep.scenarios.entries()) {
      for (let run = 0; run <= sweep.draws; run++) {
        yield { at, scenario, run, values: values.run(at, run) };
      }
    }
  });
}

function summaryTable(sweep: Sweep, values: SweepValues): SweepTable {
  const end = (name: keyof Interval, about: string): Column<Summary> =>
    column("DOUBLE", name, about, (r) => (r.interval ? String(r.interval[name]) : ""));
  const columns: readonly Column<Summary>[] = [
    ...scenarioColumns(sweep),
    column("VARCHAR", "measure", "Name of the measure, a column of results.", (r) => r.measure.id),
    column("VARCHAR", "unit", "people, rows, addresses or share.", (r) => r.measure.unit),
    column("DOUBLE", "expected", "At the scenario's own values (draw 0).", (r) =>
      String(r.expected),
    ),
    end("low", "One draw in twenty is below; empty without draws, as the next three are."),
    end("median", "Half of the draws are below."),
    end("high", "One draw in twenty is above."),
    end("mean", "Mean of the draws."),
  ];
  const about =
    "One row for each scenario and measure: what is expected, and the interval of the draws.";
  return sweepTable(about, columns, function* () {
    for (const [at, scenario] of sweep.scenarios.entries()) {
      for (const [m, measure] of MEASURES.entries()) {
        const interval = sweep.draws > 0 ? intervalOf(values.drawn(at, m)) : undefined;
        yield { at, scenario, measure, expected: values.run(at, 0)[m]!, interval };
      }
    }
  });
}

/** What every table says first: which scenario a row is about, and what sets it apart. */
function scenarioColumns<R extends Scenario>(sweep: Sweep): Column<R>[] {
  return [
    column("INTEGER", "scenario", "Number of the scenario, from 1.", (r) => String(r.at + 1)),
    column("VARCHAR", "label", "What tells it from the others.", (r) => r.scenario.label),
    column("VARCHAR", "base", "Id of the scenario it starts from.", (r) => r.scenario.base),
    column("VARCHAR", "policy", "Id of the policy it starts from.", (r) => r.scenario.policy.id),
    ...sweep.factors.map((key, f) =>
      column<R>(
        factorType(sweep.scenarios.map(({ factors }) => factors[f]!)),
        key,
        "The value it runs with; empty where its policy has none.",
        (r) => String(r.scenario.factors[f] ?? ""),
      ),
    ),
  ];
}

function factorType(values: readonly Cell[]): ColumnType {
  const only = (type: string): boolean =>
    values.every((value) => value === null || typeof value === type);
  return only("number") ? "DOUBLE" : only("boolean") ? "BOOLEAN" : "VARCHAR";
}

function described({ label, unit }: Measure): string {
  const text = `${label[0]!.toUpperCase()}${label.slice(1)}`;
  return unit === "share" ? `${text}, 0 to 1.` : `${text}.`;
}

function column<R>(
  type: ColumnType,
  name: string,
  about: string,
  text: (from: R) => string,
): Column<R> {
  return { name, type, about, text };
}
