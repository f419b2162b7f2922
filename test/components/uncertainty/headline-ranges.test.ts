// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { loadLedger } from "../../../loaders/ledger/load-ledger.js";
import { readPolicies } from "../../../loaders/policies/find-policy.js";
import type { PresetFile } from "../../../src/components/study/preset-file.js";
import { study } from "../../../src/components/study/study.js";
import type { DrawsClient } from "../../../src/components/uncertainty/draws-client.js";
import {
  headlineRanges,
  rangeSentence,
} from "../../../src/components/uncertainty/headline-ranges.js";
import { showRanges } from "../../../src/components/uncertainty/show-ranges.js";
import type { RangeState } from "../../../src/components/uncertainty/study-ranges.js";
import { MEASURES } from "../../../src/model/uncertainty/measures.js";
import { drawsFixture } from "../../fixtures/draws.js";
import { fixture } from "../../fixtures/simulations.js";

const table = {
  policies: ["exchange-2025"],
  draws: 200,
  values: Float64Array.from(drawsFixture(200)),
};
const ranges = headlineRanges(table, "exchange-2025");

const presets = readPolicies(loadLedger());
const presetOf = (id: string) => presets.find((policy) => policy.id === id)!;

describe("ranges of headline numbers", () => {
  it("add up draw by draw, not end by end", () => {
    const at = (id: string) => MEASURES.findIndex((measure) => measure.id === id);
    const one = {
      policies: ["p"],
      draws: 2,
      values: new Float64Array(2 * MEASURES.length),
    };
    // Found and mistaken move against each other: their sum does not move at all.
    one.values[at("subject")] = 10;
    one.values[at("mistaken")] = 1;
    one.values[MEASURES.length + at("subject")] = 6;
    one.values[MEASURES.length + at("mistaken")] = 5;
    expect(headlineRanges(one, "p").returned).toEqual({ low: 11, high: 11 });
  });

  it("stand in one sentence that says what each is", () => {
    expect(rangeSentence(presetOf("exchange-2025"), ranges)).toMatch(
      /^The assumptions behind this are uncertain: nine in ten draws of them give [\d,]+ to [\d,]+ people’s addresses, \d+ to \d+ of them of the wrong person, and [\d,]+ to [\d,]+ others exposed\.$/,
    );
  });

  it("are as silent as the headline where there is no number", () => {
    expect(rangeSentence(presetOf("no-sharing"), ranges)).toBe("");
    expect(rangeSentence({ ...presetOf("exchange-2025"), disclose: [] }, ranges)).toBe("");
    const yes = rangeSentence({ ...presetOf("exchange-2025"), disclose: ["confirmation"] }, ranges);
    expect(yes).toMatch(/requests answered with a yes\.$/);
    const none = { ...ranges, returned: { low: 0, high: 0 } };
    expect(rangeSentence(presetOf("exchange-2025"), none)).toBe("");
  });
});

describe("ranges beside a study", () => {
  const result = fixture("as-executed");
  const file = {
    scenario: "report",
    baseline: "report",
    policies: presets,
    results: Object.fromEntries(presets.map(({ id }) => [id, result])),
  } as unknown as PresetFile;
  const stored = {
    draws: 200,
    seed: 1,
    ranges: Object.fromEntries(presets.map(({ id }) => [id, ranges])),
  };
  let answers: { signal: AbortSignal; end: (error?: Error) => void }[];
  const client = (): DrawsClient => ({
    run: (question, options) =>
      new Promise((resolve, reject) => {
        const signal = options!.signal!;
        signal.addEventListener("abort", () => reject(signal.reason));
        const done = { ...table, policies: [question.policies[0]!.id] };
        answers.push({ signal, end: (error) => (error ? reject(error) : resolve(done)) });
      }),
  });
  const opened = () => {
    const reader = study(
      file,
      { prepare: async () => undefined, run: async () => result },
      "exchange-2025",
    );
    document.body.innerHTML = '<p><span data-headline="ranges">as built</span></p>';
    const states: RangeState[] = [];
    showRanges(reader, { file, stored, client }, (state) => states.push(state));
    const text = () => document.querySelector("span")!.textContent!;
    return { reader, states, text };
  };

  beforeEach(() => {
    answers = [];
    vi.useFakeTimers();
  });
  afterEach(() => vi.useRealTimers());

  it("come at once for presets as they are", () => {
    const { reader, text } = opened();
    expect(text()).toBe(rangeSentence(presetOf("exchange-2025"), ranges));
    reader.startFrom("name-dob");
    expect(text()).toMatch(/people’s addresses/);
    vi.advanceTimersByTime(5000);
    expect(answers).toHaveLength(0);
  });

  it("say that they are being updated while the reader moves things, then follow once", async () => {
    const { reader, text, states } = opened();
    for (let step = 1; step <= 5; step++) {
      reader.change({ set: { "filing.adults": 0.5 + step / 100 } });
      vi.advanceTimersByTime(300);
      expect(text()).toMatch(/being updated/);
    }
    expect(answers).toHaveLength(0);
    await vi.advanceTimersByTimeAsync(800);
    expect(answers).toHaveLength(1);
    answers[0]!.end();
    await vi.advanceTimersByTimeAsync(0);
    expect(text()).toMatch(/people’s addresses/);
    expect(states.at(-1)).toEqual(ranges);
  });

  it("drop draws of a scenario that has changed, and never show them", async () => {
    const { reader, text } = opened();
    reader.change({ set: { "filing.adults": 0.6 } });
    await vi.advanceTimersByTimeAsync(800);
    reader.change({ set: { "filing.adults": 0.7 } });
    expect(answers[0]!.signal.aborted).toBe(true);
    await vi.advanceTimersByTimeAsync(100);
    expect(text()).toMatch(/being updated/);
    reader.change({ set: {} });
    expect(text()).toMatch(/people’s addresses/);
    await vi.advanceTimersByTimeAsync(5000);
    expect(answers).toHaveLength(1);
  });

  it("say so when they cannot be had", async () => {
    const silent = vi.spyOn(console, "error").mockImplementation(() => undefined);
    const { reader, text } = opened();
    reader.change({ set: { "filing.adults": 0.6 } });
    await vi.advanceTimersByTimeAsync(800);
    answers[0]!.end(new Error("offline"));
    await vi.advanceTimersByTimeAsync(0);
    expect(text()).toMatch(/could not be worked out/);
    silent.mockRestore();
  });
});
