import type { Page } from "playwright-core";

/** What makes a page scroll sideways: elements that stick out, as HTML, or the width in excess. */
export function sidewaysScroll(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const wide = Array.from(document.querySelectorAll("#observablehq-center *"))
      .filter((element) => element.getBoundingClientRect().right > clientWidth + 0.5)
      .slice(0, 5)
      .map((element) => element.outerHTML.slice(0, 120));
    return [`${scrollWidth - clientWidth} px too wide`, ...wide];
  });
}
