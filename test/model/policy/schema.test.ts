import { describe, expect, it } from "vitest";
import { parseWith, withoutLines } from "../../../src/model/parse-with.js";
import { overridePolicy } from "../../../src/model/policy/override-policy.js";
import { policySchema } from "../../../src/model/policy/schema.js";
import { scenarioSchema } from "../../../src/model/scenario-file/scenario-schema.js";
import { inputErrorOf } from "../../ledger/edited-ledger.js";
import { presetOf, presets } from "../small-population.js";

const preset = presetOf("name-dob");
const message = (draft: unknown): string =>
  inputErrorOf(() => parseWith(policySchema, withoutLines(draft), "p.yaml")).message;

describe("a policy", () => {
  it("comes back from its own schema unchanged", () => {
    for (const policy of presets) expect(policySchema.parse(policy)).toEqual(policy);
  });

  it.each([
    ["an unknown key", { ...preset, shares: 1 }, ["p.yaml", "shares"]],
    [
      "a share of 1.2",
      { ...preset, request: { ...preset.request, share: 1.2 } },
      ["request.share", "1.2", "a share from 0 to 1"],
    ],
    [
      "a list there is not",
      { ...preset, request: { ...preset.request, list: "everybody" } },
      ["request.list", "everybody", "final-orders"],
    ],
    [
      "a docket without a match section",
      { ...preset, match: null },
      ["match", "nobody", "itin-file"],
    ],
    [
      "nobody asked about, yet a match section",
      { ...preset, request: { ...preset.request, list: "nobody" } },
      ["match"],
    ],
    ["no source", { ...preset, sources: [] }, ["sources"]],
    [
      "a level that agrees on nothing",
      {
        ...preset,
        match: { ...preset.match, routes: [{ rule: { anyOf: [{ surname: "none" }] } }] },
      },
      ["surname", "none", "one-of-two"],
    ],
  ])("with %s is refused, and the message says where and what", (_, draft, words) => {
    for (const word of words) expect(message(draft)).toContain(word);
  });
});

describe("a policy with keys replaced", () => {
  it("is checked again as a whole", () => {
    const share = overridePolicy(preset, new Map([["request.share", 0.25]]), "--set");
    expect(share.request.share).toBe(0.25);
    expect(preset.request.share).toBe(1);
    const wrong = () => overridePolicy(preset, new Map([["request.share", 7]]), "--set");
    expect(inputErrorOf(wrong).message).toContain("request.share");
  });
});

describe("a scenario file", () => {
  it("has defaults for what it leaves out, and takes no unknown key", () => {
    const draft = { id: "s", title: "t", description: "d", baseline: "report" };
    const full = scenarioSchema.parse(draft);
    expect(full).toMatchObject({ revoked: false, set: {}, sources: [] });
    const wrong = () => parseWith(scenarioSchema, withoutLines({ ...draft, sets: {} }), "s.yaml");
    expect(inputErrorOf(wrong).message).toContain("sets");
  });
});
