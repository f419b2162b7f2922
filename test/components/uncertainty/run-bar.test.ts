// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from "vitest";
import { afterRest } from "../../../src/components/uncertainty/after-rest.js";
import { runBar, type Work } from "../../../src/components/uncertainty/run-bar.js";

/** A bar whose work ends when the test says so. */
function barOf() {
  const runs: { options: Parameters<Work>[0]; end: (error?: Error) => void }[] = [];
  const bar = runBar({
    name: "test",
    label: "Counting",
    begin: "Count again",
    finished: () => "Counted.",
    work: (options) =>
      new Promise((resolve, reject) => {
        options.signal.addEventListener("abort", () => reject(options.signal.reason));
        runs.push({ options, end: (error) => (error ? reject(error) : resolve()) });
      }),
  });
  document.body.replaceChildren(bar.element);
  const part = <K extends keyof HTMLElementTagNameMap>(selector: string) =>
    bar.element.querySelector<HTMLElementTagNameMap[K]>(selector)!;
  return {
    bar,
    runs,
    start: part<"button">('[data-control="test.start"]'),
    stop: part<"button">('[data-control="test.stop"]'),
    progress: part<"progress">("progress"),
    words: () => part<"span">(".cm-run-words").textContent,
  };
}

const settled = () => new Promise((resolve) => setTimeout(resolve));

describe("a line of work", () => {
  it("offers to begin, then shows how far it is and offers to stop, then says it is done", async () => {
    const { runs, start, stop, progress, words } = barOf();
    expect([start.hidden, stop.hidden, progress.hidden]).toEqual([false, true, true]);
    start.focus();
    start.click();
    expect([start.hidden, stop.hidden, progress.hidden]).toEqual([true, false, false]);
    expect(document.activeElement).toBe(stop);
    expect(words()).toBe("Counting …");
    runs[0]!.options.onProgress(30, 120);
    expect([progress.value, progress.max]).toEqual([30, 120]);
    expect(progress.nextElementSibling!.textContent).toBe("30 of 120");
    runs[0]!.end();
    await settled();
    expect([start.hidden, stop.hidden, progress.hidden]).toEqual([false, true, true]);
    expect(document.activeElement).toBe(start);
    expect(words()).toBe("Counted.");
  });

  it("gives up when it is stopped, and what comes in later changes nothing", async () => {
    const { runs, start, stop, words, progress } = barOf();
    start.click();
    stop.click();
    expect(runs[0]!.options.signal.aborted).toBe(true);
    runs[0]!.options.onProgress(5, 10);
    await settled();
    expect([words(), progress.hidden]).toEqual(["Stopped.", true]);
  });

  it("drops the earlier work when it begins anew", async () => {
    const { bar, runs, words } = barOf();
    bar.start();
    bar.start();
    expect(runs.map(({ options }) => options.signal.aborted)).toEqual([true, false]);
    await settled();
    expect(words()).toBe("Counting …");
    runs[1]!.end();
    await settled();
    expect(words()).toBe("Counted.");
  });

  it("says that it failed, and can be tried again", async () => {
    const silent = vi.spyOn(console, "error").mockImplementation(() => undefined);
    const { runs, start, words } = barOf();
    start.click();
    runs[0]!.end(new Error("offline"));
    await settled();
    expect(words()).toMatch(/could not be worked out/);
    expect(silent).toHaveBeenCalledOnce();
    start.click();
    runs[1]!.end();
    await settled();
    expect(words()).toBe("Counted.");
    silent.mockRestore();
  });

  it("rests when the scenario changes under it", async () => {
    const { bar, runs, words } = barOf();
    bar.start();
    bar.rest("Of the scenario before.");
    await settled();
    expect(runs[0]!.options.signal.aborted).toBe(true);
    expect(words()).toBe("Of the scenario before.");
  });
});

describe("work after a rest", () => {
  afterEach(() => vi.useRealTimers());

  it("begins once, a while after the last change, or not at all", () => {
    vi.useFakeTimers();
    const work = vi.fn();
    const rest = afterRest(work, 800);
    rest.again();
    vi.advanceTimersByTime(700);
    rest.again();
    vi.advanceTimersByTime(700);
    expect(work).not.toHaveBeenCalled();
    vi.advanceTimersByTime(100);
    expect(work).toHaveBeenCalledOnce();
    rest.again();
    rest.not();
    vi.advanceTimersByTime(5000);
    expect(work).toHaveBeenCalledOnce();
  });
});
