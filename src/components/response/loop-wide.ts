import { chartText, LEADING } from "../linkage/chart-text.js";
import { type LoopDrawing, labelled, lowered, placeBox } from "./loop-drawing.js";
import type { LoopWords } from "./loop-words.js";

const GAP = 34;

/** The loop as a ring: the exchange at the top, what people do about it at the bottom. */
export function wideLoop({ boxes, flows }: LoopWords, width: number): LoopDrawing {
  const side = Math.min(280, width * 0.32);
  const right = width - side;
  const middle = [side, right] as const;

  const file = placeBox("file", boxes.file, 0, 0, side);
  const exposed = placeBox("exposed", boxes.exposed, right, 0, side);
  const looked = labelled("looked", flows.looked, middle, 14, 1, "cause");
  const top = Math.max(file.box.height, exposed.box.height);

  const aware = placeBox("aware", boxes.aware, right, top + GAP, side);
  const heard = chartText({
    id: "heard",
    text: flows.heard,
    x: right - 14,
    y: top + GAP,
    anchor: "end",
    room: right - side - 28,
    faint: true,
  });
  const returns = chartText({
    id: "returns",
    text: flows.returns,
    x: side / 2 + 14,
    y: top + GAP,
    room: side / 2 - 14,
    faint: true,
  });
  const under = Math.max(
    aware.box.y + aware.box.height,
    heard.y + heard.height,
    returns.y + returns.height,
  );

  const below = under + GAP;
  const found = labelled("found", flows.found, middle, below, 1, "people");
  const known = labelled("known", flows.known, middle, found.bottom, 1, "people");
  const back = labelled("back", flows.back, middle, known.bottom, -1, "people");
  const high = back.bottom - below;
  const filers = lowered(placeBox("filers", boxes.filers, 0, 0, side), below);
  const away = lowered(placeBox("away", boxes.away, right, 0, side), below);
  const tall = Math.max(high - LEADING + 8, filers.box.height, away.box.height);
  const foot = below + tall + 8;
  const newFilers = chartText({
    id: "new-filers",
    text: flows.newFilers,
    x: 0,
    y: foot,
    room: side,
  });
  const newAway = chartText({ id: "new-away", text: flows.newAway, x: right, y: foot, room: side });

  const down = right + side / 2;
  return {
    width,
    height: foot + Math.max(newFilers.height, newAway.height),
    boxes: [
      { ...file.box, height: top },
      { ...exposed.box, height: top },
      aware.box,
      { ...away.box, height: tall },
      { ...filers.box, height: tall },
    ],
    texts: [
      ...[file, exposed, aware, away, filers].flatMap(({ texts }) => texts),
      ...[looked.text, heard, returns, found.text, known.text, back.text, newFilers, newAway],
    ],
    arrows: [
      looked.arrow,
      {
        id: "heard",
        kind: "cause",
        points: [
          [down, top + 2],
          [down, aware.box.y - 2],
        ],
      },
      {
        id: "stops",
        kind: "cause",
        points: [
          [down, aware.box.y + aware.box.height + 2],
          [down, below - 2],
        ],
      },
      found.arrow,
      known.arrow,
      back.arrow,
      {
        id: "returns",
        kind: "cause",
        points: [
          [side / 2, below - 2],
          [side / 2, top + 2],
        ],
      },
    ],
  };
}
