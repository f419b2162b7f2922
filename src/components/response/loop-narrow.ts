import { type ChartText, chartText } from "../linkage/chart-text.js";
import type { Part } from "../svg/parts.js";
import { type LoopArrow, type LoopDrawing, placeBox } from "./loop-drawing.js";
import type { LoopWords } from "./loop-words.js";

/** Where the way back runs, left of the boxes. */
const RAIL = 7;
const LEFT = 24;

/** The loop as a column, with its way back along the left edge. */
export function narrowLoop({ boxes, flows }: LoopWords, width: number): LoopDrawing {
  const placed: Part[] = [];
  const texts: ChartText[] = [];
  const arrows: LoopArrow[] = [];
  let y = 0;
  const addBox = (id: keyof LoopWords["boxes"]): void => {
    const { box, texts: words } = placeBox(id, boxes[id], LEFT, y, width - LEFT);
    placed.push(box);
    texts.push(...words);
    y += box.height;
  };
  const addArrow = (id: string, kind: LoopArrow["kind"], words: string, up = false): void => {
    const text = chartText({ id, text: words, x: LEFT + 34, y: y + 8, room: width - LEFT - 34 });
    const ends: [number, number][] = [
      [LEFT + 16, y + 2],
      [LEFT + 16, y + text.height + 14],
    ];
    texts.push(text);
    arrows.push({ id, kind, points: up ? ends.reverse() : ends });
    y += text.height + 16;
  };
  addBox("file");
  addArrow("looked", "cause", flows.looked);
  addBox("exposed");
  addArrow("heard", "cause", flows.heard);
  addBox("aware");
  addArrow("stops", "cause", "some of them stop filing");
  addBox("away");
  addArrow("found", "people", flows.found, true);
  addArrow("known", "people", flows.known, true);
  addArrow("back", "people", flows.back);
  addBox("filers");
  const [first, last] = [placed[0]!, placed.at(-1)!];
  const [from, to] = [last.y + last.height / 2, first.y + first.height / 2];
  arrows.push({
    id: "returns",
    kind: "cause",
    points: [
      [LEFT - 2, from],
      [RAIL, from],
      [RAIL, to],
      [LEFT - 2, to],
    ],
  });
  const notes = [flows.returns, flows.newFilers, flows.newAway].map((words, at) => {
    const note = chartText({
      id: `note-${at}`,
      text: words,
      x: LEFT,
      y: y + 8,
      room: width - LEFT,
    });
    y += note.height + 8;
    return note;
  });
  return { width, height: y, boxes: placed, arrows, texts: [...texts, ...notes] };
}
