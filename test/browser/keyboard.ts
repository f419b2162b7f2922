import type { Page } from "playwright-core";

const CONTROLS =
  'a[href], button, input:not([type="hidden"]), select, textarea, summary, [tabindex="0"], [contenteditable="true"]';

/** What can be operated with a pointer but is never reached with the Tab key, as HTML. */
export async function unreachable(page: Page): Promise<string[]> {
  const count = await page.evaluate((selector) => {
    const seen = new Set<Element>();
    (window as unknown as { reached: Set<Element> }).reached = seen;
    document.addEventListener("focusin", ({ target }) => target && seen.add(target as Element));
    (document.activeElement as HTMLElement | null)?.blur();
    window.scrollTo(0, 0);
    return document.querySelectorAll(selector).length;
  }, CONTROLS);
  for (let press = 0; press < count + 5; press++) await page.keyboard.press("Tab");
  return page.evaluate((selector) => {
    const { reached } = window as unknown as { reached: Set<Element> };
    // Of a group of radio buttons only one is a stop; arrow keys move within the group.
    const group = (e: Element) =>
      e instanceof HTMLInputElement && e.type === "radio" ? `${e.form?.id}/${e.name}` : null;
    const groups = new Set(Array.from(reached, group));
    return Array.from(document.querySelectorAll<HTMLElement>(selector))
      .filter((e) => e.checkVisibility({ visibilityProperty: true, opacityProperty: false }))
      .filter((e) => !e.matches(":disabled") && e.tabIndex >= 0 && !e.closest("[inert]"))
      .filter((e) => !reached.has(e) && !(group(e) !== null && groups.has(group(e))))
      .map((e) => e.outerHTML.slice(0, 160));
  }, CONTROLS);
}

/** Controls that look the same focused by keyboard as not, so that nobody sees where they are. */
export async function withoutFocusMark(page: Page): Promise<string[]> {
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  const stops = await page.locator(CONTROLS).count();
  const bad = new Set<string>();
  for (let press = 0; press < stops + 5; press++) {
    await page.keyboard.press("Tab");
    const unmarked = await page.evaluate(() => {
      const element = document.activeElement as HTMLElement | null;
      if (!element || element === document.body) return null;
      const look = (e: Element | null) => {
        if (!e) return "";
        const s = getComputedStyle(e);
        return [
          s.outlineStyle,
          s.outlineWidth,
          s.boxShadow,
          s.borderColor,
          s.textDecorationLine,
          s.backgroundColor,
        ].join();
      };
      const outlined = (e: Element) => {
        const { outlineStyle, outlineWidth } = getComputedStyle(e);
        if (outlineStyle !== "none" && Number.parseFloat(outlineWidth) > 0) return true;
        // Parts of a chart carry a ring of their own in place of an outline.
        const ring = e.querySelector(":scope > .cm-ring");
        return ring !== null && getComputedStyle(ring).stroke !== "none";
      };
      if (outlined(element)) return null;
      const focused = look(element);
      element.blur();
      const rested = look(element);
      element.focus({ preventScroll: true });
      return focused === rested ? element.outerHTML.slice(0, 160) : null;
    });
    if (unmarked) bad.add(unmarked);
  }
  return [...bad];
}
