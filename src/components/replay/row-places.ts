import { AS_EXECUTED } from "../../model/replay/replay.js";
import { type ChartText, chartText } from "../linkage/chart-text.js";
import type { PolicyRow } from "./policy-panels.js";

const ROW = 26;

/** Where each policy's row lies in a band of panels. */
export interface Places {
  readonly rows: readonly {
    readonly label: ChartText;
    readonly y: number;
    readonly height: number;
    readonly middle: number;
  }[];
  readonly below: number;
}

/** Lays out the rows; a policy's name stands before it, or above it where there is no room. */
export function rowPlaces(
  rows: readonly Pick<PolicyRow, "id" | "title">[],
  room: number,
  top: number,
  above: boolean,
  least = ROW,
): Places {
  let y = top;
  const places = rows.map(({ id, title }) => {
    const text = `${title[0]!.toUpperCase()}${title.slice(1)}`;
    const bold = id === AS_EXECUTED;
    const label = chartText({ id: `name-${id}`, text, x: 0, y, room, bold });
    const height = above ? label.height + least : Math.max(least, label.height + 6);
    const middle = above ? y + label.height + least / 2 - 2 : y + height / 2;
    const place = {
      y,
      height,
      middle,
      label: above ? label : { ...label, y: middle - label.height / 2 },
    };
    y += height;
    return place;
  });
  return { rows: places, below: y };
}
