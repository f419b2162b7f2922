import { describe, expect, it } from "vitest";
import { z } from "zod";
import { numberFrom, shareSchema } from "../../src/model/number-schema.js";
import { parseWith, withoutLines } from "../../src/model/parse-with.js";
import { parseYaml } from "../../src/model/parse-yaml.js";
import { inputErrorOf } from "../ledger/edited-ledger.js";

const rule = z.union([
  z.strictObject({ anyOf: z.array(z.strictObject({ dob: z.enum(["exact", "near"]) })).min(1) }),
  z.strictObject({ threshold: numberFrom(-60, 60), compare: z.array(z.string()) }),
]);
const schema = z.strictObject({
  id: z.string().min(1),
  share: shareSchema,
  mode: z.enum(["unique", "best", "all"]).default("unique"),
  cap: z.int().min(1).nullable().optional(),
  set: z.record(z.string(), z.number()).default({}),
  rules: z.array(rule).optional(),
});

const check = (text: string) => parseWith(schema, parseYaml(text, "p.yaml"), "p.yaml");
const messages = (text: string) => inputErrorOf(() => check(text)).message.split("\n");

describe("parseWith", () => {
  it("returns the value with defaults filled in", () => {
    expect(check("id: a\nshare: 0.5")).toEqual({ id: "a", share: 0.5, mode: "unique", set: {} });
  });

  it.each([
    [
      "a share above 1",
      "id: a\nshare: 1.2",
      "p.yaml:2: share: found 1.2; expected a share from 0 to 1",
    ],
    [
      "a share below 0",
      "id: a\nshare: -0.1",
      "p.yaml:2: share: found -0.1; expected a share from 0 to 1",
    ],
    [
      "a number as text",
      'id: a\nshare: "0.5"',
      'p.yaml:2: share: found "0.5"; expected a share from 0 to 1',
    ],
    [
      "not a number",
      "id: a\nshare: .nan",
      "p.yaml:2: share: found NaN; expected a share from 0 to 1",
    ],
    [
      "a missing key",
      "id: a",
      "p.yaml:1: share: expected a share from 0 to 1, but the key is missing",
    ],
    ["empty text", "id: ''\nshare: 1", 'p.yaml:1: id: found ""; expected some text'],
    [
      "half a person",
      "id: a\nshare: 1\ncap: 1.5",
      "p.yaml:3: cap: found 1.5; expected a whole number",
    ],
    [
      "too few",
      "id: a\nshare: 1\ncap: 0",
      "p.yaml:3: cap: found 0; expected a number of 1 or more",
    ],
    [
      "text for a number",
      "id: a\nshare: 1\nset: {x: y}",
      'p.yaml:3: set.x: found "y"; expected a number',
    ],
    ["a list at the top", "- id: a", 'p.yaml:1: found [{"id":"a"}]; expected a group of keys'],
  ])("explains %s", (_, text, message) => {
    expect(messages(text)).toEqual([message]);
  });

  it("suggests the nearest word", () => {
    expect(messages("id: a\nshare: 1\nmode: uniqe")).toEqual([
      'p.yaml:3: mode: found "uniqe"; expected one of unique, best or all (did you mean "unique"?)',
    ]);
    expect(messages("id: a\nshaer: 1\nshare: 1")).toEqual([
      'p.yaml:2: shaer: found 1; expected a known key (did you mean "share"?)',
    ]);
    expect(messages("id: a\nshare: 1\nzzzzz: 1")).toEqual([
      "p.yaml:3: zzzzz: found 1; expected a known key (id, share, mode, cap, set, rules)",
    ]);
  });

  it("looks into the likeliest form of a union", () => {
    expect(messages("id: a\nshare: 1\nrules:\n  - anyOf:\n      - dob: nera")).toEqual([
      'p.yaml:5: rules[0].anyOf[0].dob: found "nera"; expected one of exact or near (did you mean "near"?)',
    ]);
    expect(
      messages("id: a\nshare: 1\nrules:\n  - anyOf:\n      - dbo: near\n        dob: near"),
    ).toEqual([
      'p.yaml:5: rules[0].anyOf[0].dbo: found "near"; expected a known key (did you mean "dob"?)',
    ]);
  });

  it("collects every problem of a file in line order", () => {
    const found = inputErrorOf(() => check("share: 2\nidd: a\nmode: x\ncap: -1")).problems;
    expect(found.map(({ line, key }) => [line, key])).toEqual([
      [1, "id"],
      [1, "share"],
      [2, "idd"],
      [3, "mode"],
      [4, "cap"],
    ]);
  });

  it("works without a file", () => {
    const error = inputErrorOf(() => parseWith(schema, withoutLines({ id: "a" }), "--set"));
    expect(error.message).toBe(
      "--set: share: expected a share from 0 to 1, but the key is missing",
    );
  });
});
