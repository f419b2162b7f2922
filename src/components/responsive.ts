/**
 * Calls `draw` with the element's width in px whenever that changes. Until the element has a width
 * (not yet on the page, or no layout at all) nothing is called.
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
}
