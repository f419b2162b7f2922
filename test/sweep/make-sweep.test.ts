import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeEach, describe, expect, it } from "vitest";
import { loadLedger } from "../../loaders/ledger/load-ledger.js";
import { JOURNAL } from "../../loaders/sweep/journal.js";
import { makeSweep } from "../../loaders/sweep/make-sweep.js";
import { readSweep } from "../../loaders/sweep/read-sweep.js";
import { QUICK } from "./sweep-text.js";

const ledger = loadLedger();
const shared = mkdtempSync(join(tmpdir(), "crossmatch-make-sweep-"));
afterAll(() => rmSync(shared, { recursive: true }));
const file = join(shared, "s.yaml");
writeFileSync(file, QUICK);
const sweep = readSweep(file, ledger, { draws: 40 });

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), "crossmatch-make-sweep-out-"));
});
afterEach(() => rmSync(dir, { recursive: true }));

const contents = (): ReadonlyMap<string, string> =>
  new Map(readdirSync(dir).map((name) => [name, readFileSync(join(dir, name), "base64")]));

/** Runs the sweep, but ends it with an error as soon as it has begun to run. */
const cutShort = (error: Error) =>
  makeSweep(dir, sweep, ledger, {
    stoppable: async (task) => {
      const controller = new AbortController();
      const running = task(controller.signal);
      controller.abort(error);
      await running;
    },
  });

describe("a sweep that cannot be finished", () => {
  it("on a full disk says so, and what has been run is kept", async () => {
    const full = Object.assign(new Error("ENOSPC: no space left on device"), { code: "ENOSPC" });
    await expect(cutShort(full)).rejects.toThrow(
      `--out: found ${JSON.stringify(dir)}; expected more room: the disk is full; what has been run is kept`,
    );
    expect(readdirSync(dir)).toEqual([JOURNAL]);
  });

  it("passes other errors on", async () => {
    const error = new Error("stopped");
    await expect(cutShort(error)).rejects.toBe(error);
    expect(readdirSync(dir)).toEqual([JOURNAL]);
  });
});

describe("a sweep that was cut off", () => {
  it("after any of its blocks comes to the same bytes", { timeout: 180_000 }, async () => {
    await makeSweep(dir, sweep, ledger, { workers: 1 });
    const whole = contents();
    const lines: string[] = [];
    rmSync(dir, { recursive: true });
    for (const stop of [1, 6]) {
      dir = mkdtempSync(join(tmpdir(), "crossmatch-make-sweep-out-"));
      const stopped = makeSweep(dir, sweep, ledger, {
        workers: 2,
        stoppable: (task) => {
          const controller = new AbortController();
          const timer = setInterval(() => {
            const kept = readFileSync(join(dir, JOURNAL), "latin1").split("\n").length - 2;
            if (kept >= stop) controller.abort(new Error("enough"));
          }, 1);
          return task(controller.signal).finally(() => clearInterval(timer));
        },
      });
      await expect(stopped).rejects.toThrow("enough");
      let before = 0;
      await makeSweep(dir, sweep, ledger, {
        workers: 3,
        onGoOn: ({ runs }) => {
          before = runs;
        },
      });
      expect(before).toBeGreaterThanOrEqual(stop * 2);
      lines.push(`${before}`);
      expect(contents()).toEqual(whole);
      if (stop < 6) rmSync(dir, { recursive: true });
    }
    expect(new Set(lines).size).toBeGreaterThan(1);
  });
});
