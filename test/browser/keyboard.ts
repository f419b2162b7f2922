import type { Page } from "playwright-core";

const CONTROLS =
  'a[href], button, input:not([type="hidden"]), select, textarea, summary, [tabindex="0"], [contenteditable="true"]';

/** What a reader meets who walks a page with the Tab key alone, as HTML. */
export interface TabWalk {
  /** What can be operated with a pointer but is never reached. */
  readonly unreachable: readonly string[];
  /** What looks the same focused as not, so that nobody sees where they are. */
  readonly unmarked: readonly string[];
}

/** Presses Tab once for every control of a page and a few times more. */
export async function tabThrough(page: Page): Promise<TabWalk> {
  const count = await page.evaluate(noteFocus, CONTROLS);
  for (let press = 0; press < count + 5; press++) await page.keyboard.press("Tab");
  return page.evaluate(walked, CONTROLS);
}

/** What `noteFocus` leaves in the page for `walked`. */
interface Noted {
  readonly reached: Set<Element>;
  readonly unmarked: Set<string>;
}

/** Runs in the page: from now on notes what gets focus, and whether it shows. Counts the controls. */
function noteFocus(selector: string): number {
  const noted: Noted = { reached: new Set(), unmarked: new Set() };
  Object.assign(window, { noted });
  const look = (element: Element) => {
    const s = getComputedStyle(element);
    return [
      s.outlineStyle,
      s.outlineWidth,
      s.boxShadow,
      s.borderColor,
      s.textDecorationLine,
      s.backgroundColor,
    ].join();
  };
  const outlined = (element: Element) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    if (outlineStyle !== "none" && Number.parseFloat(outlineWidth) > 0) return true;
    // Parts of a chart carry a ring of their own in place of an outline.
    const ring = element.querySelector(":scope > .cm-ring");
    return ring !== null && getComputedStyle(ring).stroke !== "none";
  };
  let looking = false;
  document.addEventListener("focusin", ({ target }) => {
    const element = target as HTMLElement;
    if (looking || element === document.body) return;
    noted.reached.add(element);
    if (outlined(element)) return;
    looking = true;
    const focused = look(element);
    element.blur();
    const rested = look(element);
    element.focus({ preventScroll: true });
    looking = false;
    if (focused === rested) noted.unmarked.add(element.outerHTML.slice(0, 160));
  });
  (document.activeElement as HTMLElement | null)?.blur();
  window.scrollTo(0, 0);
  return document.querySelectorAll(selector).length;
}

/** Runs in the page: what of its controls was reached, and what of that was unmarked. */
function walked(selector: string): TabWalk {
  const { reached, unmarked } = (window as unknown as { noted: Noted }).noted;
  // Of a group of radio buttons only one is a stop; arrow keys move within the group.
  const group = (e: Element) =>
    e instanceof HTMLInputElement && e.type === "radio" ? `${e.form?.id}/${e.name}` : null;
  const groups = new Set(Array.from(reached, group));
  const unreachable = Array.from(document.querySelectorAll<HTMLElement>(selector))
    .filter((e) => e.checkVisibility({ visibilityProperty: true, opacityProperty: false }))
    .filter((e) => !e.matches(":disabled") && e.tabIndex >= 0 && !e.closest("[inert]"))
    .filter((e) => !reached.has(e) && !(group(e) !== null && groups.has(group(e))))
    .map((e) => e.outerHTML.slice(0, 160));
  return { unreachable, unmarked: [...unmarked] };
}
