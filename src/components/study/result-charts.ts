import type { Simulation } from "../../model/simulation.js";
import { exposureBars } from "../exposure-bars.js";
import { flowDiagram } from "../flow-diagram.js";
import { chartFrame } from "../frame.js";
import { compact } from "../numbers.js";
import type { StatesGeometry } from "../state-map/geometry.js";
import { stateMap } from "../state-map.js";
import type { Choices } from "./choices.js";
import {
  flowFinding,
  flowTable,
  standingFinding,
  standingTable,
  stateCounts,
  stateFinding,
  stateTable,
} from "./findings.js";
import type { PresetFile } from "./preset-file.js";
import { hashOf } from "./scenario-identity.js";
import type { Study } from "./study.js";

/** Says which program, scenario and people a picture is of, wherever it ends up. */
const sourceLine = ({ population, seed }: Simulation, of: Choices, file: PresetFile) =>
  `Crossmatch ${file.version}, scenario ${hashOf(of, file)}: expected counts over a synthetic population of ${compact(population.people)} drawn from published totals (seed ${seed}).`;

/** The flow, the bars by standing and the map, each in its frame, following the study. */
export function resultCharts(study: Study, geometry: StatesGeometry, file: PresetFile) {
  const names = new Map(geometry.states.map(({ code, name }) => [code, name]));
  const nameOf = (code: string) => names.get(code) ?? code;
  const flow = flowDiagram();
  const bars = exposureBars();
  const map = stateMap({ geometry });
  const texts = (result: Simulation, source: string) => ({
    flow: { title: flowFinding(result), table: flowTable(result), source },
    bars: {
      title: standingFinding(result),
      table: standingTable(result),
      source,
    },
    map: {
      title: stateFinding(result, nameOf),
      table: stateTable(result, nameOf),
      source,
    },
  });
  const first = texts(study.result, sourceLine(study.result, study.choices, file));
  const frames = {
    flow: chartFrame({
      ...first.flow,
      subtitle:
        "From the population to the people exposed, in four stages. Each stage fills its height; a wedge says how much it enlarges the one before. Requests and people are counted apart.",
      chart: flow,
      filename: "flow",
    }),
    bars: chartFrame({
      ...first.bars,
      subtitle: "People exposed, by standing and by why they are exposed; each person counts once.",
      chart: bars,
      filename: "people-exposed",
    }),
    map: chartFrame({
      ...first.map,
      subtitle: "People exposed by the state they live in, as a number or as a rate.",
      chart: map,
      filename: "people-exposed-by-state",
    }),
  };
  function show(result: Simulation, of: Choices) {
    flow.update(result.flow);
    bars.update(result.byStatus);
    map.update(stateCounts(result));
    const now = texts(result, sourceLine(result, of, file));
    frames.flow.update(now.flow);
    frames.bars.update(now.bars);
    frames.map.update(now.map);
  }
  show(study.result, study.choices);
  study.listen({ result: show });
  return frames;
}
