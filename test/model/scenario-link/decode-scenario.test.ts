import { describe, expect, test } from "vitest";
import { decodeScenario } from "../../../src/model/scenario-link/decode-scenario.js";
import { usualScenario } from "../../../src/model/scenario-link/scenario-choices.js";
import { known } from "./known-scenarios.js";

const usual = usualScenario(known);
const read = (link: string) => decodeScenario(link, known);
const said = (link: string) =>
  read(link).notes.map(({ key, text }) => (key === undefined ? text : `${key}: ${text}`));

describe("a key that does not fit is left out with a reason, and the others count", () => {
  test.each([
    ["policy=name-bod", 'policy: Left out. "name-bod" was found where one of no-sharing'],
    ["baseline=pw", 'baseline: Left out. "pw" was found where one of report, pew or mpi'],
    ["revoked=yes", 'revoked: Left out. "yes" was found where 1 or 0 belongs.'],
    ["seed=1.5", 'seed: Left out. "1.5" was found where a whole number from 0'],
    ["agency.departed=1.4", 'agency.departed: Left out. "1.4" was found where a share from 0 to 1'],
    ["agency.departed=", 'agency.departed: Left out. "" was found where a share from 0 to 1'],
    [
      "agency.deprated=0.1",
      'agency.deprated: Left out. There is no such assumption (did you mean "agency.departed"?).',
    ],
    ["names.given-own=0.1", "names.given-own: Left out."],
    ["agency.dob-near=0.01", "any more: it became agency.dob-swapped and agency.dob-digit."],
    ["pool.fuzzy-floor=0.01", "any more: it is measured now"],
    [
      "policy.request.share=2",
      "policy.request.share: Left out. 2 was found where a share from 0 to 1 belongs.",
    ],
    ["policy.request.shar=0.5", "policy.request.shar: Left out. 0.5 was found where a known key"],
    ["policy.request.list=nobody", "policy.match: Left out."],
    [
      "household.same-surname=0.9&household.one-surname=0.9",
      "it cannot exceed all of them belongs.",
    ],
    ["polcy=name-dob", 'polcy: Left out. It is no part of a scenario (did you mean "policy"?).'],
    ["revoked=1&revoked=0", "revoked: It is there more than once; the first one counts."],
    [`${"a".repeat(100)}.b=1`, "…: Left out. It is no part of a scenario."],
  ])("%s", (link, note) => {
    const whole = `v=1&agency.unit-missing=0.123&${link}`;
    expect(said(whole).join("\n")).toContain(note);
    expect(read(whole).scenario.set["agency.unit-missing"]).toBe(0.123);
  });

  test("one wrong key of a policy does not cost the others", () => {
    const { scenario, notes } = read(
      "v=1&policy.request.share=0.5&policy.disclose=adress&policy.match.routes.0.rule=surname:exat",
    );
    expect(scenario.policy.request.share).toBe(0.5);
    expect(scenario.policy.disclose).toEqual(usual.policy.disclose);
    expect(scenario.policy.match).toEqual(usual.policy.match);
    expect(notes).toHaveLength(2);
  });
});

test.each([
  [`v=1&policy.title=${"x".repeat(9000)}`, "too long"],
  [`v=1${"&a".repeat(700)}`, "701 parts"],
  ["v=2&policy=name-dob", "made by a newer Crossmatch: it is of version 2"],
  ["v=&policy=name-dob", "is not a number"],
  ["v=<b>1</b>", "is not a number"],
])("a link that cannot be read at all gives the usual scenario: %.20s", (link, why) => {
  const { scenario, notes } = read(link);
  expect(scenario).toEqual(usual);
  expect(notes).toHaveLength(1);
  expect(notes[0]?.text).toContain(why);
  expect(notes[0]?.text).toContain("The usual scenario is shown instead.");
});

test("a link of the earliest form is brought into today’s", () => {
  const { scenario, notes } = read(
    'policy=name-dob&scenario=pew-revoked&set=agency.departed=0.2&set=policy.disclose=["address"]&set=agency.name-error=0.02',
  );
  expect(scenario).toMatchObject({
    baseline: "pew",
    revoked: true,
    set: { "agency.departed": 0.2 },
  });
  expect(scenario.policy).toMatchObject({ id: "name-dob", disclose: ["address"] });
  expect(notes.map(({ key }) => key)).toEqual([undefined, "agency.name-error"]);
});

test("what a page keeps in its own address is no part of the scenario", () => {
  expect(read("view.state=TX&view.tab=2")).toEqual({ scenario: usual, notes: [] });
});
