import { combineNumbers, type ExchangeNumbers } from "./exchange-numbers.js";
import type { YearFile } from "./year-file.js";
import type { YearlyExchange } from "./yearly-exchange.js";

/** The years whose exchange is run in full; those between are worked out from them. */
export const ANCHOR_YEARS: readonly number[] = [1, 2, 5];

interface Anchor {
  readonly file: Coordinates;
  readonly numbers: ExchangeNumbers;
}

/** Where a file stands: people asked about who have a record, and those whose address is current. */
interface Coordinates {
  readonly recorded: number;
  readonly current: number;
}

/**
 * An exchange that is run over the file of the anchor years only, which takes a third of the time. In
 * other years every number is taken to be a sum of two parts, one that goes with the people who have
 * a record and one with those whose address is current, fitted to the first anchor and the last one.
 * That is what the model itself does but for small terms; how close it comes is tested against
 * running every year.
 */
export function anchoredExchange(
  exchange: YearlyExchange,
  currentShare: (file: YearFile) => number,
): YearlyExchange {
  const anchors: Anchor[] = [];
  const coordinates = (file: YearFile): Coordinates => {
    const recorded = exchange.recorded(file);
    return { recorded, current: recorded * currentShare(file) };
  };
  return {
    ...exchange,
    run(file, year) {
      const at = coordinates(file);
      const [first, ...others] = anchors;
      const last = others.at(-1);
      if (first && last && !ANCHOR_YEARS.includes(year)) return between(first, last, at);
      const numbers = exchange.run(file, year);
      anchors.push({ file: at, numbers });
      return numbers;
    },
  };
}

function between(a: Anchor, b: Anchor, at: Coordinates): ExchangeNumbers {
  const cross = (p: Coordinates, q: Coordinates): number =>
    p.recorded * q.current - p.current * q.recorded;
  const span = cross(a.file, b.file);
  // Files alike in all but size tell the two parts apart no more than one does.
  if (Math.abs(span) <= 1e-9 * b.file.recorded * b.file.current) {
    return combineNumbers([b.numbers], ([value]) => scaled(value!, at, b.file));
  }
  const [wa, wb] = [cross(at, b.file) / span, cross(a.file, at) / span];
  return combineNumbers([a.numbers, b.numbers], ([va, vb]) => wa * va! + wb * vb!);
}

const scaled = (value: number, at: Coordinates, from: Coordinates): number =>
  from.recorded > 0 ? (value * at.recorded) / from.recorded : value;
