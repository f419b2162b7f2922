import { easeCubicOut, type Selection, type Transition } from "d3";

const MS = 250;

/** Whether charts may move: not where the reader asked for less motion, nor out of sight. */
const mayMove = (): boolean =>
  typeof matchMedia === "function" &&
  !matchMedia("(prefers-reduced-motion: reduce)").matches &&
  document.visibilityState !== "hidden";

/**
 * Tells for each update of a chart whether to move. While a slider is dragged updates follow each
 * other faster than a movement lasts: then they are drawn at once, and the drag is the movement.
 */
export function paced(): () => boolean {
  let last = Number.NEGATIVE_INFINITY;
  return () => {
    const now = performance.now();
    const calm = now - last > MS;
    last = now;
    return calm && mayMove();
  };
}

type Attributes<D> = Readonly<Record<string, (datum: D) => string | number>>;

/** Sets attributes at once, or over 250 ms; a later call takes over from an earlier one. */
export function moveTo<E extends Element, D, P extends Element>(
  selection: Selection<E, D, P, unknown>,
  attributes: Attributes<D>,
  animate: boolean,
): void {
  const target: Selection<E, D, P, unknown> | Transition<E, D, P, unknown> = animate
    ? selection.transition().duration(MS).ease(easeCubicOut)
    : selection.interrupt();
  for (const [name, value] of Object.entries(attributes)) {
    (target as Selection<E, D, P, unknown>).attr(name, (datum) => value(datum));
  }
}
