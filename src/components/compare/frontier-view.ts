import type { Simulation } from "../../model/simulation.js";
import type { TableData } from "../frame/csv.js";
import { chartFrame } from "../frame.js";
import type { Simulator } from "../study/simulator.js";
import { storedResult } from "../study/stored-result.js";
import { runBar } from "../uncertainty/run-bar.js";
import type { Compared } from "./compared-policy.js";
import { type Frontier, type FrontierPoint, frontierPoint } from "./frontier/points.js";
import { frontierChart } from "./frontier-chart.js";
import { curveKey, storedCurve, sweptPolicy } from "./frontier-curve.js";
import { frontierFinding } from "./frontier-finding.js";

import { namedPolicy } from "./named-policy.js";
import type { StoredFiles } from "./stored-comparison.js";
import { sweptCurve } from "./swept-curve.js";
import type { SweepPoint } from "./threshold-sweep.js";
import type { View } from "./view.js";

/** Every preset and compared policy by people found and mistaken, and one at many thresholds. */
export function frontierView(
  files: StoredFiles,
  simulator: Simulator,
): View & { readonly controls: HTMLElement } {
  const chart = frontierChart();
  const frame = chartFrame({
    title: "",
    subtitle:
      "People sought and found against people exposed by mistake; each line of the grid is ten times the one before. Square: the policy measured from. Full dots: compared with it. Rings: the other presets. Blue: one policy as its threshold moves, every second bit.",
    source: "",
    table: { columns: [], rows: [] },
    chart,
    filename: "policies-found-and-mistaken",
  });
  const curves = new Map<string, readonly SweepPoint[]>();
  let shown: Compared | undefined;
  let others: readonly FrontierPoint[] = [];

  const bar = runBar({
    name: "compare.curve",
    label: "Moving the threshold",
    begin: "Work out the curve of thresholds under this scenario",
    finished: () => "",
    async work({ signal, onProgress }) {
      if (!shown) return;
      const { choices } = shown;
      const swept = sweptPolicy(shown, files);
      const points = await sweptCurve(simulator, swept, choices, signal, onProgress);
      curves.set(curveKey(swept, choices), points);
      draw();
    },
  });

  function draw() {
    const [reference, ...compared] = shown?.policies ?? [];
    if (!shown || !reference) return;
    const swept = sweptPolicy(shown, files);
    const key = curveKey(swept, shown.choices);
    const points = storedCurve(swept, shown.choices, files) ?? curves.get(key);
    bar.element.hidden = points !== undefined;
    const frontier: Frontier = {
      points: [
        frontierPoint(reference, reference.result, "reference"),
        ...compared.map((one) => frontierPoint(one, one.result, "compared")),
        ...others,
      ],
      curve: points && { title: `${swept.title}: thresholds from −10 to 40 bits`, points },
    };
    chart.update(frontier);
    frame.update({
      title: frontierFinding(frontier.points),
      source: shown.source,
      table: frontierTable(frontier),
    });
  }

  /** The presets that are not compared, at once as far as they are stored, the rest when run. */
  async function addOthers(of: Compared): Promise<void> {
    const compared = new Set(of.policies.map(({ id }) => id));
    const named = files.presets.policies
      .filter(({ id }) => !compared.has(id))
      .map(({ id }) => namedPolicy(of, files.presets, id));
    const stored = named.map(({ policy }) => storedResult(files.presets, policy, of.choices));
    const pointOf = (at: number, result: Simulation) => frontierPoint(named[at]!, result, "other");
    others = stored.flatMap((result, at) => (result ? [pointOf(at, result)] : []));
    draw();
    if (others.length === named.length) return;
    const found: FrontierPoint[] = [];
    for (const [at, { policy }] of named.entries()) {
      const result = stored[at] ?? (await simulator.run({ ...of.choices, policy }));
      if (of !== shown) return;
      found.push(pointOf(at, result));
    }
    others = found;
    draw();
  }
  return {
    element: frame,
    controls: bar.element,
    update(compared) {
      bar.rest("");
      shown = compared;
      addOthers(compared).catch(console.error);
    },
  };
}

function frontierTable({ points, curve }: Frontier): TableData {
  return {
    columns: ["Policy", "Threshold, bits", "People sought and found", "People exposed by mistake"],
    rows: [
      ...points.map(({ title, found, mistaken }) => [title, "", found, mistaken]),
      ...(curve?.points ?? []).map(({ threshold, found, mistaken }) => [
        curve?.title ?? "",
        String(threshold),
        found,
        mistaken,
      ]),
    ],
  };
}
