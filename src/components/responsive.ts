/** Width in px of an A4 or Letter page within its margins. */
const PAPER = 680;

/**
 * Calls `draw` with the element's width in px whenever that changes. Until the element has a width
 * (not yet on the page, or no layout at all) nothing is called. For printing it is drawn at the
 * width of the paper, so that its words keep their size.
 */
export function watchWidth(element: Element, draw: (width: number) => void): void {
  if (typeof ResizeObserver === "undefined") return;
  let last = 0;
  new ResizeObserver(([entry]) => {
    const width = Math.round(entry!.contentRect.width);
    if (width === 0 || width === last) return;
    last = width;
    draw(width);
  }).observe(element);
  addEventListener("beforeprint", () => {
    if (last > 0 && element.isConnected) draw(PAPER);
  });
  addEventListener("afterprint", () => {
    if (last > 0 && element.isConnected) draw(last);
  });
}
