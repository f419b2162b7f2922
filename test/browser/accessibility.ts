import axe from "axe-core";
import type { Page } from "playwright-core";

const WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"];

export interface Looking {
  /** Only inside the first element of this selector. */
  readonly within?: string;
  /** Also by rules that are no part of WCAG. */
  readonly everyRule?: boolean;
}

/**
 * What of a page as it is shown does not meet WCAG 2.2 AA, one line for each element. What does
 * meet it is not described, and the rules run in the page itself: both save most of the time.
 */
export async function violations(
  page: Page,
  { within = "html", everyRule = false }: Looking = {},
): Promise<string[]> {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe.source);
  const found = await page.evaluate(
    async ([selector, tags]) => {
      const { axe: loaded } = window as unknown as { axe: typeof axe };
      const results = await loaded.run(selector, {
        ...(tags === null ? {} : { runOnly: [...tags] }),
        resultTypes: ["violations"],
      });
      return results.violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target, failureSummary }) => ({ id, target, failureSummary })),
      );
    },
    [within, everyRule ? null : WCAG] as const,
  );
  return found.map(
    ({ id, target, failureSummary }) => `${id} at ${target.join(" ")}: ${failureSummary}`,
  );
}
