/**
 * Runs steps each in a task of its own, so that the page can answer its reader between them. Steps
 * that still wait when the next ones come are dropped: they would show what is past.
 */
export function taskByTask(): (steps: readonly (() => void)[]) => void {
  let waiting: (() => void)[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  function next() {
    timer = undefined;
    waiting.shift()?.();
    if (waiting.length > 0) timer = setTimeout(next);
  }
  return (steps) => {
    clearTimeout(timer);
    waiting = [...steps];
    timer = setTimeout(next);
  };
}
