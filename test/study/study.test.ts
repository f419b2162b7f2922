import { expect, test, vi } from "vitest";
import { loadLedger } from "../../loaders/ledger/load-ledger.js";
import { readPolicies } from "../../loaders/policies/find-policy.js";
import type { Choices } from "../../src/components/study/choices.js";
import type { PresetFile } from "../../src/components/study/preset-file.js";
import type { Simulator } from "../../src/components/study/simulator.js";
import { study } from "../../src/components/study/study.js";
import type { Simulation } from "../../src/model/simulation.js";
import { fixture } from "../fixtures/simulations.js";

const policies = readPolicies(loadLedger());
const stored = (id: string): Simulation => ({ ...fixture("as-executed"), policy: id });
const FILE: PresetFile = {
  version: "0.0.0",
  scenario: "report",
  baseline: "report",
  seed: 1,
  policies,
  results: Object.fromEntries(policies.map(({ id }) => [id, stored(id)])),
  baselines: [],
  populations: {},
  assumptions: [],
  sources: {},
};

/** A model whose answers come when the test says so. */
function slowModel() {
  const asked: { choices: Choices; answer: () => void; fail: () => void }[] = [];
  const simulator: Simulator = {
    prepare: async () => {},
    run: (choices) =>
      new Promise((resolve, reject) => {
        const { share } = choices.policy.request;
        const answer = () => resolve({ ...fixture("as-executed"), scenario: `share ${share}` });
        asked.push({ choices, answer, fail: () => reject(new Error("offline")) });
      }),
  };
  return { asked, simulator };
}

const withShare = (s: ReturnType<typeof study>, share: number) =>
  s.change({
    policy: { ...s.choices.policy, request: { ...s.choices.policy.request, share } },
  });
const settled = () => new Promise((done) => setTimeout(done));

test("presets need no model; a changed policy does, and says so", async () => {
  const { asked, simulator } = slowModel();
  const s = study(FILE, simulator, "exchange-2025");
  s.startFrom("name-dob");
  await settled();
  expect([s.result.policy, s.changed, asked.length]).toEqual(["name-dob", false, 0]);
  withShare(s, 0.5);
  expect([s.changed, asked.length]).toEqual([true, 1]);
  withShare(s, 1);
  expect(s.changed).toBe(false);
});

test("while the model works only the newest choices wait", async () => {
  const { asked, simulator } = slowModel();
  const s = study(FILE, simulator, "exchange-2025");
  for (const share of [0.1, 0.2, 0.3, 0.4]) withShare(s, share);
  expect(asked.map(({ choices }) => choices.policy.request.share)).toEqual([0.1]);
  asked[0]?.answer();
  await settled();
  expect(asked.map(({ choices }) => choices.policy.request.share)).toEqual([0.1, 0.4]);
  asked[1]?.answer();
  await settled();
  expect(s.result.scenario).toBe("share 0.4");
  expect(asked).toHaveLength(2);
});

test("a late answer never covers a preset chosen since", async () => {
  const { asked, simulator } = slowModel();
  const s = study(FILE, simulator, "exchange-2025");
  withShare(s, 0.1);
  s.startFrom("no-sharing");
  asked[0]?.answer();
  await settled();
  expect(s.result.policy).toBe("no-sharing");
});

test("a model that cannot be reached is reported, and tried again on the next change", async () => {
  const error = vi.spyOn(console, "error").mockImplementation(() => {});
  const { asked, simulator } = slowModel();
  const s = study(FILE, simulator, "exchange-2025");
  const said: string[] = [];
  s.listen({ status: (status) => said.push(status) });
  withShare(s, 0.1);
  asked[0]?.fail();
  await settled();
  expect(said).toEqual(["failed"]);
  withShare(s, 0.2);
  asked[1]?.answer();
  await settled();
  expect([said.at(-1), s.result.scenario]).toEqual(["ready", "share 0.2"]);
  error.mockRestore();
});

test("a whole scenario is opened at once, with what there is to say about it", async () => {
  const { asked, simulator } = slowModel();
  const s = study(FILE, simulator, "exchange-2025");
  const told: string[] = [];
  s.listen({ notes: (notes) => told.push(...notes.map(({ text }) => text)) });
  const preset = policies.find(({ id }) => id === "name-dob")!;
  const policy = { ...preset, request: { ...preset.request, share: 0.5 } };
  const whole: Choices = { baseline: "pew", revoked: true, policy, set: { x: 1 }, seed: 3 };
  s.open(whole, [{ key: "y", text: "Left out." }]);
  expect(s.choices).toEqual(whole);
  expect([s.preset.id, s.changed, s.notes.length, told]).toEqual([
    "name-dob",
    true,
    1,
    ["Left out."],
  ]);
  expect(asked[0]?.choices).toEqual(whole);
  s.open({ ...whole, policy: { ...policy, id: "own-idea" } });
  expect([s.preset.id, s.notes]).toEqual(["name-dob", []]);
});

test("a policy that does what a preset does has its result under its own name", async () => {
  const s = study(FILE, slowModel().simulator, "exchange-2025");
  s.change({ policy: { ...s.choices.policy, id: "own-idea", title: "another title" } });
  await settled();
  expect(s.result).toEqual({ ...stored("exchange-2025"), policy: "own-idea" });
});
