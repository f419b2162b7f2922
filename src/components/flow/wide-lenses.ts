import { words, wrap } from "../text-width.js";
import type { DrawnLens, DrawnText } from "./drawing.js";
import { lensesOf } from "./lens.js";
import { lensBands } from "./lens-bands.js";
import type { Band } from "./stage-bands.js";
import type { Stage } from "./stages.js";
import { BAR, type Frame, left, SMALL } from "./wide-frame.js";
import { place } from "./words.js";

/** The wedges between panels, with their words near the wide end. */
export function wideLenses(
  stages: readonly Stage[],
  bands: readonly (readonly Band[])[],
  frame: Frame,
) {
  const { panel, gap, top, size } = frame;
  const lenses: DrawnLens[] = [];
  const texts: DrawnText[] = [];
  for (const lens of lensesOf(stages)) {
    const { part, whole } = lensBands(lens, stages, bands, size);
    const [x0, x1] = [left(frame, lens.from) + panel, left(frame, lens.from + 1)];
    const [a, b, c, d] = [part[0] + top, part[1] + top, whole[0] + top, whole[1] + top];
    const filled = lens.words.scale !== "same scale";
    lenses.push({
      id: `lens-${lens.from}`,
      ground: `M${x0},${a}L${x1},${c}L${x1},${d}L${x0},${b}Z`,
      edges: `M${x0},${a}L${x1},${c}M${x0},${b}L${x1},${d}`,
      frame: { x: x0 - BAR - 2, y: a - 1, width: BAR + 3, height: b - a + 2 },
      filled,
    });
    const room = gap * 0.68;
    const { what, scale, note } = lens.words;
    const lines = [
      ...wrap(words(what), SMALL.size, room),
      ...wrap(words(scale, true), SMALL.size, room),
      ...(note ? wrap(words(note), SMALL.size, room) : []),
    ];
    // At 0.4 of the way the wedge is at least 0.4 of its end high: the words stay off its edges.
    const middle = (0.6 * (a + b)) / 2 + (0.4 * (c + d)) / 2;
    const height = lines.length * SMALL.leading;
    const y = Math.min(top + size - height - 4, Math.max(top + 4, middle - height / 2));
    texts.push(
      place({
        id: `lens-${lens.from}`,
        kind: "lens",
        lines,
        ...SMALL,
        anchor: "end",
        x: x1 - 6,
        y,
      }),
    );
  }
  return { lenses, texts };
}
