import { addPanel } from "./add-panel.js";
import type { DotDrawing } from "./dot-drawing.js";
import { layoutPanels } from "./layout-panels.js";
import { PANELS, type PolicyRow } from "./policy-panels.js";

/** The policies of the replay, one panel to a measure. */
export const layoutPolicies = (rows: readonly PolicyRow[], width: number): DotDrawing =>
  layoutPanels(rows, PANELS, width, addPanel);
