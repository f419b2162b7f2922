// @vitest-environment jsdom
import { afterEach, expect, test, vi } from "vitest";
import { loadLedger } from "../../../loaders/ledger/load-ledger.js";
import { readPolicies } from "../../../loaders/policies/find-policy.js";
import { chosenPolicies } from "../../../src/components/compare/chosen-policies.js";
import {
  measuredAgainst,
  OWN,
  readComparedIds,
  toggled,
  usualIds,
} from "../../../src/components/compare/compared-ids.js";
import { comparison } from "../../../src/components/compare/comparison.js";
import { compareHeadlines } from "../../../src/components/compare/headline.js";
import { rememberedResults } from "../../../src/components/compare/remembered-results.js";
import type { Choices } from "../../../src/components/study/choices.js";
import type { PresetFile } from "../../../src/components/study/preset-file.js";
import type { GroupSimulator } from "../../../src/components/study/simulator.js";
import { study } from "../../../src/components/study/study.js";
import type { Simulation } from "../../../src/model/simulation.js";
import { compared } from "../../fixtures/compared.js";
import { comparisonFixture } from "../../fixtures/comparison-file.js";
import { groupsOf } from "../../fixtures/groups.js";
import { fixture } from "../../fixtures/simulations.js";

const policies = readPolicies(loadLedger());
const known = policies.map(({ id }) => id);
const stored = (id: string): Simulation => ({ ...fixture("as-executed"), policy: id });
const PRESETS: PresetFile = {
  version: "0.0.0",
  scenario: "report",
  baseline: "report",
  seed: 1,
  policies,
  results: Object.fromEntries(known.map((id) => [id, stored(id)])),
  baselines: [],
  populations: {},
  assumptions: [],
  sources: {},
};
const FILES = { presets: PRESETS, comparison: comparisonFixture() };

/** A model whose answers come when the test says so. */
function slowModel() {
  const asked: { choices: Choices; answer: () => void; fail: () => void }[] = [];
  const simulator: GroupSimulator = {
    prepare: async () => {},
    groups: async () => groupsOf(fixture("as-executed")),
    run: (choices) =>
      new Promise((resolve, reject) => {
        const scenario = `${choices.policy.id} ${choices.policy.request.share} ${choices.baseline}`;
        const answer = () => resolve({ ...fixture("as-executed"), scenario });
        asked.push({ choices, answer, fail: () => reject(new Error("offline")) });
      }),
  };
  return { asked, simulator };
}

function opened() {
  const { asked, simulator } = slowModel();
  const s = study(
    PRESETS,
    { prepare: async () => {}, run: async () => stored("x") },
    "exchange-2025",
  );
  const chosen = chosenPolicies(s, PRESETS);
  return { asked, s, chosen, both: comparison(s, FILES, simulator, chosen) };
}
const settled = () => new Promise((done) => setTimeout(done));
const withShare = (s: ReturnType<typeof study>, share: number) =>
  s.change({ policy: { ...s.choices.policy, request: { ...s.choices.policy.request, share } } });

afterEach(() => history.replaceState(null, "", "/"));

test("a link's list: known ids once each, reference first; others are told", () => {
  expect(readComparedIds("name-dob,yours,name-dob, exchange-2025", known)).toEqual({
    ids: ["name-dob", OWN, "exchange-2025"],
    unknown: [],
  });
  expect(readComparedIds("name-dob,<img src=x>", known)).toEqual({
    ids: undefined,
    unknown: ["<img src=x>"],
  });
  expect(readComparedIds("", known)).toEqual({ ids: undefined, unknown: [] });
});

test("two policies always stay; the next takes over when the reference goes", () => {
  expect(toggled(["a", "b", "c"], "a")).toEqual(["b", "c"]);
  expect(toggled(["a", "b"], "a")).toEqual(["a", "b"]);
  expect(toggled(["a", "b"], "c")).toEqual(["a", "b", "c"]);
  expect(measuredAgainst(["a", "b"], "b")).toEqual(["b", "a"]);
  expect(measuredAgainst(["a", "b"], "c")).toEqual(["c", "a", "b"]);
});

test("the scenario's own policy is always among what is compared at first", () => {
  expect(usualIds("exchange-2025", false)).not.toContain(OWN);
  expect(usualIds("name-dob", false).at(-1)).toBe("name-dob");
  expect(usualIds("name-dob", true).at(-1)).toBe(OWN);
});

test("presets under the default scenario need no model", () => {
  const { asked, both, chosen } = opened();
  expect(both.shown.policies.map(({ id }) => id)).toEqual(chosen.ids);
  chosen.choose(["name-dob", "name-only"]);
  expect(both.shown.policies.map(({ id }) => id)).toEqual(["name-dob", "name-only"]);
  expect(asked).toEqual([]);
});

test("a choice is a step in the address that can be gone back, and keeps the scenario's keys", async () => {
  history.replaceState(null, "", "/?v=1&agency.departed=0.2");
  const { chosen } = opened();
  const first = chosen.ids;
  chosen.choose(["name-dob", "name-only"]);
  expect(location.search).toBe("?v=1&agency.departed=0.2&view.compare=name-dob,name-only");
  const heard = vi.fn();
  chosen.listen(heard);
  history.back();
  await vi.waitFor(() => expect(chosen.ids).toEqual(first));
  expect(heard).toHaveBeenCalledOnce();
  expect(location.search).toBe("?v=1&agency.departed=0.2");
});

test("the reader's policy takes part as it stands now, and only the newest question waits", async () => {
  const { asked, both, chosen, s } = opened();
  chosen.choose(["exchange-2025", OWN]);
  withShare(s, 0.1);
  withShare(s, 0.2);
  withShare(s, 0.3);
  await settled();
  expect(asked.map(({ choices }) => choices.policy.request.share)).toEqual([0.1]);
  asked[0]!.answer();
  await settled();
  expect(asked.map(({ choices }) => choices.policy.request.share)).toEqual([0.1, 0.3]);
  asked[1]!.answer();
  await settled();
  expect(both.shown.policies.map(({ result }) => result.scenario).at(-1)).toBe(
    "exchange-2025 0.3 report",
  );
});

test("another population: every policy is run anew, and a failure is told", async () => {
  const error = vi.spyOn(console, "error").mockImplementation(() => {});
  const { asked, both, chosen, s } = opened();
  const said: string[] = [];
  both.listen({ status: (status) => said.push(status) });
  chosen.choose(["exchange-2025", "name-dob"]);
  s.change({ baseline: "pew" });
  await settled();
  asked[0]!.answer();
  await settled();
  expect(asked.map(({ choices }) => choices.policy.id)).toEqual(["exchange-2025", "name-dob"]);
  asked[1]!.fail();
  await settled();
  expect(said.at(-1)).toBe("failed");
  expect(both.shown.choices.baseline).toBe("report");
  error.mockRestore();
});

test("no question is asked of the model twice, unless it failed", async () => {
  const { asked, simulator } = slowModel();
  const remembered = rememberedResults(simulator, 2);
  const choices = (share: number): Choices => ({
    baseline: "report",
    revoked: false,
    set: {},
    seed: 1,
    policy: { ...policies[0]!, request: { ...policies[0]!.request, share } },
  });
  const first = remembered.run(choices(0.1));
  void remembered.run({ ...choices(0.1), seed: 2 });
  expect(asked).toHaveLength(1);
  asked[0]!.fail();
  await expect(first).rejects.toThrow("offline");
  void remembered.run(choices(0.1));
  void remembered.run(choices(0.2));
  void remembered.run(choices(0.3));
  expect(asked).toHaveLength(4);
  void remembered.run(choices(0.1));
  expect(asked).toHaveLength(5);
});

test("the sentence says the reference and how the others differ from it", () => {
  const texts = compareHeadlines(
    compared(["as-executed", "no-sharing", "huge"]).map((one) => ({
      ...one,
      policy: { ...one.policy, title: `policy ${one.id}` },
    })),
  );
  expect(texts["compare-reference"]).toBe("Policy as-executed-0");
  expect(texts["compare-exposed"]).toMatch(/^would expose about 1\d\d,000 people\.$/);
  expect(texts["compare-others"]).toMatch(
    /^Beside it, policy no-sharing-1 would expose about 1\d\d,000 fewer and policy huge-2 about \d+ million more\.$/,
  );
  expect(Object.values(compareHeadlines([])).every((text) => text !== "")).toBe(true);
});
