import fc from "fast-check";
import { expect, test } from "vitest";
import { InputError } from "../../../src/model/input-error.js";
import { readScenarioText } from "../../../src/model/scenario-file/read-scenario-text.js";
import { scenarioYaml } from "../../../src/model/scenario-file/scenario-yaml.js";
import { usualScenario } from "../../../src/model/scenario-link/scenario-choices.js";
import { scenarios } from "../scenario-link/arbitrary-scenarios.js";
import { known } from "../scenario-link/known-scenarios.js";

const LABEL = { id: "mine", title: "Mine: a “test”", description: "# not a comment" };
const usual = usualScenario(known);
const read = (text: string) => readScenarioText(text, "mine.yaml", known, usual);
const HEAD = "id: mine\ntitle: Mine\ndescription: A test\nbaseline: report\n";

function refused(text: string): string {
  try {
    read(text);
  } catch (error) {
    if (error instanceof InputError) return error.message;
  }
  throw new Error("This text was read.");
}

test("a saved file gives back exactly the scenario", { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(scenarios, (scenario) => {
      expect(read(scenarioYaml(scenario, known, LABEL))).toStrictEqual(scenario);
    }),
    { numRuns: 1000 },
  );
});

test("a preset is named, any other policy written out", () => {
  expect(scenarioYaml(usual, known, LABEL)).toContain("\npolicy: exchange-2025\n");
  const changed = { ...usual, policy: { ...usual.policy, title: "another name" } };
  expect(scenarioYaml(changed, known, LABEL)).toContain("\n  title: another name\n");
});

test("a preset can be taken with some keys replaced", () => {
  const { policy } = read(`${HEAD}policy:\n  from: name-dob\n  set:\n    request.share: 0.5\n`);
  expect([policy.id, policy.request.share]).toEqual(["name-dob", 0.5]);
});

test("a file of an earlier time needs none of the new keys", () => {
  expect(read(`${HEAD}set: {agency.departed: 0.2}\n`)).toEqual({
    ...usual,
    set: { "agency.departed": 0.2 },
  });
});

test("a policy file takes the place of the policy alone", () => {
  const now = { ...usual, baseline: "pew", revoked: true };
  const text = scenarioYaml({ ...usual, policy: { ...usual.policy, id: "own" } }, known, LABEL);
  const policy = text
    .slice(text.indexOf("policy:\n") + 8, text.indexOf("sources: []"))
    .replaceAll(/^ {2}/gm, "");
  expect(readScenarioText(policy, "policy.yaml", known, now)).toEqual({
    ...now,
    policy: { ...usual.policy, id: "own" },
  });
});

test.each([
  ["version: 2\n", "mine.yaml:5: version: found 2; expected 1, the version that is read here"],
  ["baseline: x", "mine.yaml:5: expected complete, valid YAML (Map keys must be unique)"],
  ["policy: name-bod\n", 'mine.yaml: policy: found "name-bod"; expected one of'],
  [
    "policy:\n  from: name-dob\n  set:\n    request.shar: 1\n",
    "mine.yaml: policy.set.request.shar: found 1; expected a known key",
  ],
  [
    "set: {agency.dob-near: 0.01}\n",
    "(this one is gone: it became agency.dob-swapped and agency.dob-digit)",
  ],
  [
    "set: {household.same-surname: 0.9, household.one-surname: 0.9}\n",
    "it cannot exceed all of them",
  ],
  ["seed: -1\n", "mine.yaml:5: seed: found -1; expected a number of 0 or more"],
  [
    "policy:\n  id: mine\n  request: {list: docket, shar: 1}\n",
    "mine.yaml:7: policy.request.shar: found 1; expected a known key",
  ],
])("what is wrong is named with its line: %s", (text, message) => {
  expect(refused(HEAD + text)).toContain(message);
});

test("a file that is too long is not even parsed", () => {
  expect(refused(`${HEAD}#${"x".repeat(30_000)}`)).toContain(
    "expected a scenario of at most 20000 characters",
  );
});
