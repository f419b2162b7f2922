/**
 * Runs steps each in a frame of its own, so that the page can answer its reader between them and what
 * one changes is laid out and painted by itself. Steps that still wait when the next ones come are
 * dropped: they would show what is past. On a page that nobody sees they wait until it is seen.
 */
export function frameByFrame(): (steps: readonly (() => void)[]) => void {
  let waiting: (() => void)[] = [];
  let frame = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  function next() {
    waiting.shift()?.();
    if (waiting.length > 0) afterPaint();
  }
  /** A frame is painted right after its callbacks: what waits for a timer set there comes after that. */
  function afterPaint() {
    frame = requestAnimationFrame(() => {
      timer = setTimeout(next);
    });
  }
  return (steps) => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
    waiting = [...steps];
    afterPaint();
  };
}
