const STEPS: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowDown: 1,
  ArrowLeft: -1,
  ArrowUp: -1,
};

/**
 * Makes the parts of a chart that carry `data-tip` one stop of the Tab key: arrows go from part to
 * part, Home and End to the ends. Call `refresh` after parts came or went.
 * @param root an HTML element: browsers make an SVG that listens for focus a stop of its own
 */
export function roving(root: HTMLElement): { refresh(): void } {
  const parts = () => [...root.querySelectorAll<SVGElement>("[data-tip][tabindex]")];
  const choose = (chosen: SVGElement) => {
    for (const part of parts()) part.setAttribute("tabindex", part === chosen ? "0" : "-1");
  };
  root.addEventListener("keydown", (event) => {
    const { key, target } = event as KeyboardEvent;
    const all = parts();
    const at = all.indexOf(target as SVGElement);
    if (at < 0) return;
    const to = key === "Home" ? 0 : key === "End" ? all.length - 1 : at + (STEPS[key] ?? 0);
    const next = all[Math.max(0, Math.min(all.length - 1, to))];
    if (!next || next === target) return;
    event.preventDefault();
    choose(next);
    next.focus();
  });
  root.addEventListener("focusin", (event) => {
    const part = (event.target as Element).closest<SVGElement>("[data-tip][tabindex]");
    if (part) choose(part);
  });
  return {
    refresh() {
      const all = parts();
      const first = all.find((part) => part.getAttribute("tabindex") === "0") ?? all[0];
      if (first) choose(first);
    },
  };
}
