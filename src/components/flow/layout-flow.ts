import type { FlowGraph } from "../../model/simulation.js";
import type { FlowDrawing } from "./drawing.js";
import { drawStacked } from "./stacked.js";
import { stagesOf } from "./stages.js";
import { drawWide } from "./wide.js";

/** Below this the stages stand under each other: side by side, words would not fit their columns. */
const WIDE = 820;

/** Where everything of a flow diagram goes, for a width in px (at least 280). */
export function layoutFlow(graph: FlowGraph, width: number): FlowDrawing {
  const room = Math.max(280, Math.round(width));
  const stages = stagesOf(graph);
  return room >= WIDE ? drawWide(stages, room) : drawStacked(stages, room);
}
