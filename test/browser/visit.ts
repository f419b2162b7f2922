import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { ensureChromium } from "../../tools/testing/find-chromium.js";

/** Everything that went wrong on a page since it was opened. */
export interface Problems {
  /** Requests that failed or were answered with an error. */
  readonly failed: string[];
  /** Requests to any other host, none of which is found. */
  readonly remote: string[];
  /** Console errors and warnings, and errors nothing caught. */
  readonly console: string[];
}

export interface Visit {
  readonly page: Page;
  readonly problems: Problems;
  close(): Promise<void>;
}

/**
 * Starts Chromium so that it asks nobody for anything by itself and finds no host but this machine.
 * By its resolver, since looking at every request would take a page of 300 small files seconds.
 */
export function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: ensureChromium(),
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--no-first-run",
      "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
    ],
  });
}

/** Opens a page in a context of its own and waits for its code. */
export async function visit(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
): Promise<Visit> {
  const context = await browser.newContext({ reducedMotion: "reduce", ...options });
  const problems: Problems = { failed: [], remote: [], console: [] };
  const own = new URL(url).host;
  context.on("request", (request) => {
    const { protocol, host, href } = new URL(request.url());
    if (host !== own && protocol !== "data:" && protocol !== "blob:") problems.remote.push(href);
  });
  const page = await context.newPage();
  page.on("requestfailed", (request) => {
    problems.failed.push(`${request.url()}: ${request.failure()?.errorText}`);
  });
  page.on("response", (response) => {
    if (response.status() >= 400) problems.failed.push(`${response.url()}: ${response.status()}`);
  });
  page.on("pageerror", (error) => problems.console.push(`uncaught: ${error.message}`));
  page.on("console", (message) => {
    if (!["error", "warning"].includes(message.type())) return;
    problems.console.push(`${message.type()}: ${message.text()}`);
  });
  await page.goto(url, { waitUntil: "load" });
  if (options.javaScriptEnabled !== false) await settle(page);
  return { page, problems, close: () => context.close() };
}

/** Waits until every cell has run, nothing is being fetched, and no colour is on its way to another. */
export async function settle(page: Page): Promise<void> {
  await page.waitForLoadState("networkidle");
  await page.waitForFunction(() => document.querySelector("observablehq-loading") === null);
  await page.evaluate(async () => {
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    const transitions = document.getAnimations().filter((one) => one instanceof CSSTransition);
    // One that is overtaken by another is rejected, and the page as still as it gets.
    await Promise.allSettled(transitions.map(({ finished }) => finished));
  });
}

/** Texts of the errors that cells show in place of their result. */
export function cellErrors(page: Page): Promise<string[]> {
  return page.locator(".observablehq--error").allInnerTexts();
}
