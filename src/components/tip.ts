export interface TipWords {
  readonly name: string;
  readonly detail: string;
}

/**
 * One tip for a chart, shown for whatever part carries `data-tip` and is pointed at or focused,
 * hidden with Escape. The same words are the part's accessible name, so the tip itself is hidden
 * from screen readers.
 * @param find the words for a part's `data-tip` key
 */
export function addTip(root: HTMLElement, find: (key: string) => TipWords | undefined): void {
  const tip = document.createElement("div");
  tip.className = "cm-tip";
  tip.hidden = true;
  tip.setAttribute("aria-hidden", "true");
  const name = document.createElement("b");
  const detail = document.createElement("span");
  tip.append(name, detail);
  root.append(tip);

  const show = (part: Element) => {
    const words = find(part.getAttribute("data-tip") ?? "");
    if (!words) return;
    name.textContent = words.name;
    detail.textContent = words.detail;
    tip.hidden = false;
    const [outer, box] = [root.getBoundingClientRect(), part.getBoundingClientRect()];
    const x = box.left - outer.left + box.width / 2 - tip.offsetWidth / 2;
    const above = box.top - outer.top - tip.offsetHeight - 8;
    const y = above < -outer.top ? box.bottom - outer.top + 8 : above;
    tip.style.transform = `translate(${clamp(x, outer.width - tip.offsetWidth)}px, ${y}px)`;
  };
  const hide = () => {
    tip.hidden = true;
  };
  const part = (event: Event) =>
    event.target instanceof Element ? event.target.closest("[data-tip]") : null;
  for (const kind of ["pointerover", "focusin"]) {
    root.addEventListener(kind, (event) => {
      const found = part(event);
      if (found) show(found);
      else hide();
    });
  }
  root.addEventListener("pointerleave", hide);
  root.addEventListener("focusout", hide);
  root.addEventListener("keydown", (event) => {
    if (event.key === "Escape") hide();
  });
}

const clamp = (x: number, most: number) => Math.max(0, Math.min(most, x));
