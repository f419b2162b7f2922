import { describe, expect, test } from "vitest";
import { loadLedger } from "../../../loaders/ledger/load-ledger.js";
import { checkCounts, FALSE_ALARMS, holm } from "../../../loaders/linkage/link/compare.js";
import { readProof } from "../../../loaders/linkage/proof/proof-file.js";
import { proofSchema } from "../../../loaders/linkage/proof/proof-schema.js";
import { readPolicies } from "../../../loaders/policies/find-policy.js";
import { baselineOf } from "../../../src/model/ledger-lookup.js";
import { comparesRecords } from "../../../src/model/policy/schema.js";
import { ROW_OUTCOMES } from "../../../src/model/vocabulary.js";

const ledger = loadLedger("data");
const proof = readProof();
const parts = proof.runs.flatMap((run) => run.policies.map((policy) => ({ run, policy })));
const checks = parts.flatMap(({ run, policy }) =>
  policy.checks.map((check) => ({
    ...check,
    name: `${run.state}, ${run.setting}, ${policy.id}, ${check.outcome}`,
    draws: run.replicates,
  })),
);

describe("the kept proof", () => {
  test("is well formed, and of whole states", () => {
    expect(proofSchema.parse(proof)).toEqual(proof);
    expect(proof.people).toBe(baselineOf(ledger, proof.baseline).people);
    expect(proof.falseAlarms).toBeLessThanOrEqual(FALSE_ALARMS);
  });

  test("covers every policy that compares records, in each of its runs", () => {
    const wanted = readPolicies(ledger)
      .filter(({ request }) => comparesRecords(request.list))
      .map(({ id, title }) => `${id}: ${title}`)
      .sort();
    for (const { policies } of proof.runs) {
      expect(policies.map(({ id, title }) => `${id}: ${title}`).sort()).toEqual(wanted);
    }
  });

  test("covers two states at the ledger's rates, and no errors and extreme ones", () => {
    const usual = proof.runs.filter(({ setting }) => setting === "ledger");
    expect(new Set(usual.map(({ state }) => state)).size).toBeGreaterThanOrEqual(2);
    expect(usual.map(({ state }) => state)).toContain("RI");
    const settings = proof.runs.map(({ setting }) => setting);
    expect(settings).toEqual(expect.arrayContaining(["none", "extreme"]));
  });

  test("agrees in every number, by the declared procedure", () => {
    expect(checks.filter(({ agrees }) => !agrees).map(({ name }) => name)).toEqual([]);
    const stands = holm(
      checks.map(({ p }) => p),
      proof.falseAlarms,
    );
    expect(checks.filter((_, at) => !stands[at]).map(({ name }) => name)).toEqual([]);
  });

  test("holds counts that can have been counted", () => {
    for (const { name, mean, draws } of checks) {
      const total = mean * draws;
      expect(Math.abs(total - Math.round(total)), name).toBeLessThan(1e-6);
    }
  });

  test("has distances that follow from counts, expectations and standard errors", () => {
    for (const { name, mean, expected, standardError, z, p, draws } of checks) {
      // One draw's Poisson variance over the number of draws is the least a mean can have.
      const poisson = Math.sqrt(Math.max(expected, 1e-12) / draws);
      expect(standardError, name).toBeGreaterThanOrEqual(poisson * (1 - 1e-9));
      if (mean === expected) expect(z, name).toBe(0);
      else expect(z, name).toBeCloseTo((mean - expected) / standardError, 6);
      if (standardError <= poisson * (1 + 1e-9)) {
        // Equal counts in every draw show no spread: the Poisson or normal chance of the total.
        const total = Math.round(mean * draws);
        const even = Array.from({ length: draws }, (_, k) => spread(total, draws, k));
        expect(checkCounts(even, expected).p, name).toBeCloseTo(p, 9);
      }
    }
  });

  test("ends every request row in one way, counted and expected", () => {
    for (const { run, policy } of parts) {
      const number = (name: string) =>
        policy.checks.find(({ outcome }) => outcome === `rows.${name}`)!;
      for (const side of ["mean", "expected"] as const) {
        const ends = ROW_OUTCOMES.reduce((sum, name) => sum + number(name)[side], 0);
        const asked = number("requested")[side];
        expect(Math.abs(ends / asked - 1), `${run.state}, ${policy.id}, ${side}`).toBeLessThan(
          1e-6,
        );
      }
    }
  });
});

/** The k-th of `draws` whole numbers that add up to `total` and are as equal as can be. */
const spread = (total: number, draws: number, k: number): number => Math.floor((total + k) / draws);
