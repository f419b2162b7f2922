import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { parse, stringify } from "yaml";
import * as z from "zod";
import { loadLedger } from "../../loaders/ledger/load-ledger.js";
import {
  jsonSchemaText,
  SCHEMA_KINDS,
  type SchemaKind,
  schemaFile,
} from "../../loaders/schemas/json-schemas.js";
import { readSweep } from "../../loaders/sweep/read-sweep.js";
import { InputError } from "../../src/model/input-error.js";
import { policySchema } from "../../src/model/policy/schema.js";
import { scenarioSchema } from "../../src/model/scenario-file/scenario-schema.js";
import { mutations, replaced } from "./mutations.js";

const ledger = loadLedger();
const dir = mkdtempSync(join(tmpdir(), "crossmatch-schemas-"));
afterAll(() => rmSync(dir, { recursive: true }));
/** Whether the command line would take a value as a file of each kind. */
const OWN: Readonly<Record<SchemaKind, (value: unknown) => boolean>> = {
  policy: (value) => policySchema.safeParse(value).success,
  scenario: (value) => scenarioSchema.safeParse(value).success,
  sweep: (value) => {
    const file = join(dir, "sweep.yaml");
    writeFileSync(file, stringify(value));
    try {
      return readSweep(file, ledger).scenarios.length > 0;
    } catch (error) {
      if (error instanceof InputError) return false;
      throw error;
    }
  },
};
const FOLDERS = { policy: "data/policies", scenario: "data/scenarios", sweep: "data/sweeps" };

describe.each(SCHEMA_KINDS)("the %s schema for editors", (kind) => {
  const committed = readFileSync(join("data/schema", schemaFile(kind)), "utf8");
  const { if: when, then, else: otherwise, ...plain } = JSON.parse(committed);
  // A second reader of JSON Schema; the one keyword it lacks is put to it as a choice of two.
  const either = when ? [z.fromJSONSchema(then), z.fromJSONSchema(otherwise)] : [];
  const condition = when ? z.fromJSONSchema(when) : undefined;
  const accepts = (value: unknown): boolean =>
    z.fromJSONSchema(plain).safeParse(value).success &&
    (condition === undefined ||
      (either[condition.safeParse(value).success ? 0 : 1]?.safeParse(value).success ?? false));
  const files = readdirSync(FOLDERS[kind]);
  const read = (name: string): string => readFileSync(join(FOLDERS[kind], name), "utf8");

  it("is up to date (npm run crossmatch -- schema --out data/schema)", () => {
    expect(committed).toBe(jsonSchemaText(kind, ledger));
  });

  it.each(files)("is named on the first line of %s, which is called by its id", (name) => {
    const [first] = read(name).split("\n");
    expect(first).toBe(`# yaml-language-server: $schema=../schema/${schemaFile(kind)}`);
    expect(parse(read(name)).id).toBe(basename(name, ".yaml"));
  });

  it.each(files)("accepts %s and rejects it with any place spoilt", (name) => {
    const value = parse(read(name));
    expect(accepts(value)).toBe(true);
    expect(OWN[kind](value)).toBe(true);
    const spoilt = mutations(value);
    expect(spoilt.length).toBeGreaterThan(5);
    for (const { what, value: wrong } of spoilt) {
      expect({ what, accepted: accepts(wrong) }).toEqual({ what, accepted: false });
      // Whether an assumption exists is the ledger's to say, not the model's schema.
      if (kind === "scenario" && what === "an unknown key at set") continue;
      const own = OWN[kind](wrong);
      expect({ what, accepted: own }).toEqual({ what, accepted: false });
    }
  });

  it("rejects files with a required key left out", () => {
    const value = parse(read(files[0] ?? ""));
    for (const key of plain.required) {
      expect(accepts(replaced(value, [key], undefined)), key).toBe(false);
    }
  });
});

describe("what editors are told about", () => {
  const schema = (kind: (typeof SCHEMA_KINDS)[number]) => JSON.parse(jsonSchemaText(kind, ledger));

  it("a policy: lists that have nothing to compare take no match section, others need one", () => {
    const { if: when, then, else: otherwise } = schema("policy");
    expect(when.properties.request.properties.list.enum).toEqual(["nobody", "itin-file"]);
    expect(then.properties.match.type).toBe("null");
    expect(otherwise.required).toEqual(["match"]);
  });

  it("a scenario: every assumption, with limits of its unit", () => {
    const { set, baseline } = schema("scenario").properties;
    expect(Object.keys(set.properties)).toEqual(ledger.assumptions.map(({ id }) => id));
    expect(set.properties["filing.adults"]).toMatchObject({ minimum: 0, maximum: 1 });
    expect(baseline.enum).toEqual(ledger.baselines.map(({ id }) => id));
  });

  it("a sweep: every assumption and policy key, with lists of values in a grid", () => {
    const { properties, definitions } = schema("sweep");
    const { overrides, ...values } = definitions;
    const keys = [...ledger.assumptions.map(({ id }) => id), "policy.match.normalization"];
    for (const key of keys) {
      const value = { $ref: `#/definitions/${key}` };
      expect(values).toHaveProperty([key]);
      expect(overrides.properties[key]).toEqual(value);
      expect(properties.grid.properties[key].items).toEqual(value);
    }
    expect(values["policy.match.normalization"].enum).toEqual(["none", "basic", "standard"]);
    const patterns = Object.keys(overrides.patternProperties);
    const known = patterns.some((p) => RegExp(p).test("policy.match.routes.0.rule.threshold"));
    expect(known).toBe(true);
  });
});
