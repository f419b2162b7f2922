import type { Page } from "playwright-core";

/** Times in milliseconds from a control's `input` event, one per value tried. */
export interface Latencies {
  /** Until the last of the watched elements had changed. */
  readonly updated: readonly number[];
  /** Until the frame that shows the change was drawn. */
  readonly painted: readonly number[];
}

export interface LatencyOptions {
  /** The control: a range, number box or select. */
  readonly control: string;
  /** Values to set, one after another; each must differ from the one before it. */
  readonly values: readonly (string | number)[];
  /** Elements that must all change (text, attributes or children) after each value. */
  readonly changes: readonly string[];
  /** How long a value may take before the measurement gives up; 2,000 ms by default. */
  readonly timeout?: number;
}

/**
 * Moves a control through `values` inside the page and times each update with the page's own
 * clock, so that the test's connection to the browser is not part of the time.
 *
 * @throws when an element does not exist or does not change in time, naming it
 */
export function measureLatency(page: Page, options: LatencyOptions): Promise<Latencies> {
  return page.evaluate(async ({ control, values, changes, timeout = 2000 }) => {
    const find = (selector: string) => {
      const element = document.querySelector(selector);
      if (!element) throw new Error(`No element matches ${selector}`);
      return element;
    };
    const frame = () => new Promise<void>((done) => requestAnimationFrame(() => done()));
    const task = () =>
      new Promise<void>((done) => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => done();
        port2.postMessage(null);
      });
    const input = find(control) as HTMLInputElement;
    const updated: number[] = [];
    const painted: number[] = [];

    for (const value of values) {
      // Start each measurement from a quiet page, at an arbitrary moment between two frames.
      await frame();
      await frame();
      await new Promise((done) => setTimeout(done, Math.random() * 16));
      const watched = changes.map((selector) => {
        const element = find(selector);
        return new Promise<void>((done, fail) => {
          const late = setTimeout(
            () => fail(new Error(`${selector} did not change within ${timeout} ms of ${value}`)),
            timeout,
          );
          new MutationObserver((_, observer) => {
            clearTimeout(late);
            observer.disconnect();
            done();
          }).observe(element, {
            subtree: true,
            childList: true,
            characterData: true,
            attributes: true,
          });
        });
      });
      const start = performance.now();
      input.value = String(value);
      input.dispatchEvent(new Event("input", { bubbles: true }));
      await Promise.all(watched);
      updated.push(performance.now() - start);
      await frame(); // runs just before the frame with the change is drawn …
      await task(); // … and this just after
      painted.push(performance.now() - start);
    }
    return { updated, painted };
  }, options);
}

/**
 * How much slower a fixed piece of work gets than at its best, as the 95th percentile over the least
 * of 60 short runs in the page: about 1 on a machine with nothing else to do.
 */
export async function slowdown(page: Page): Promise<number> {
  const times = await page.evaluate(async () => {
    const taken: number[] = [];
    let mixed = 1;
    for (let run = 0; run < 60; run++) {
      const start = performance.now();
      for (let i = 0; i < 2_000_000; i++) mixed = Math.imul(mixed ^ i, 2_654_435_761);
      taken.push(performance.now() - start);
      await new Promise((done) => setTimeout(done, mixed === 0 ? 1 : 0));
    }
    return taken;
  });
  return percentile(times, 0.95) / Math.min(...times);
}

/** The value that a share `p` of the measurements does not exceed (nearest rank). */
export function percentile(values: readonly number[], p: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const value = sorted[Math.max(0, Math.ceil(p * sorted.length) - 1)];
  if (value === undefined) throw new Error("No measurements.");
  return value;
}
