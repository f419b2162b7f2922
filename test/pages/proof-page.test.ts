import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { loadLedger } from "../../loaders/ledger/load-ledger.js";
import { proofPage } from "../../loaders/pages/proof-page.js";

const ledger = loadLedger("data");
let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "proof-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const check = (outcome: string, z: number, p: number) => ({
  outcome,
  mean: 10 + z,
  expected: 10,
  standardError: 1,
  z,
  p,
  agrees: true,
});
const run = (state: string) => ({
  state,
  setting: "ledger",
  title: "error rates as in the ledger",
  replicates: 6,
  policies: [
    { id: "a", title: "A", checks: [check("rows.correct", -3, 0.02), check("rows.wrong", 1, 0.3)] },
    { id: "b", title: "B", checks: [check("rows.correct", 0, 1), check("rows.wrong", 99, 0)] },
  ],
});
const proof = () => ({
  date: "2026-11-22",
  baseline: "report",
  seed: 1,
  people: 11_000_000,
  falseAlarms: 0.001,
  runs: [run("RI"), run("DE")],
});

function pageOf(content: unknown) {
  const file = join(folder, "proof.json");
  writeFileSync(file, typeof content === "string" ? content : JSON.stringify(content));
  return proofPage(file, ledger);
}

test("a number is put where a normal distribution has its chance", () => {
  const { runs, limit, outcomes, policies } = pageOf(proof());
  expect(outcomes).toEqual(["rows.correct", "rows.wrong"]);
  expect(policies.map(({ id }) => id)).toEqual(["a", "b"]);
  const [far, near, same, farthest] = runs[0]!.numbers.flat();
  // Two-sided 2% and 30% of the normal distribution, from its tables.
  expect(far!.distance).toBeCloseTo(-2.3263, 3);
  expect(near!.distance).toBeCloseTo(1.0364, 3);
  expect(same!.distance).toBe(0);
  expect(farthest!.distance).toBeGreaterThan(30);
  expect(Number.isFinite(farthest!.distance)).toBe(true);
  // 0.001 over 8 numbers, two-sided.
  expect(limit).toBeCloseTo(3.836, 2);
});

test("states carry their names and the size of their tax file", () => {
  const [island, delaware] = pageOf(proof()).runs;
  expect([island!.name, delaware!.name]).toEqual(["Rhode Island", "Delaware"]);
  expect(island!.taxRecords).toBeGreaterThan(500_000);
  expect(island!.taxRecords).toBeLessThan(1_100_000);
});

test.each([
  ["a file that is cut off", () => JSON.stringify(proof()).slice(0, -20), /crossmatch -- prove/],
  ["a negative count", () => with1((c) => ({ ...c, mean: -1 })), /checks\[0\]\.mean: found -1/],
  ["a chance over 1", () => with1((c) => ({ ...c, p: 2 })), /checks\[0\]\.p: found 2/],
  ["an unknown state", () => ({ ...proof(), runs: [run("XX")] }), /XX/],
  ["no runs", () => ({ ...proof(), runs: [] }), /runs/],
  [
    "runs with other policies",
    () => ({ ...proof(), runs: [run("RI"), { ...run("DE"), policies: [run("DE").policies[0]] }] }),
    /runs\[1\]\.policies: expected the same policies/,
  ],
])("says what is wrong: %s", (_, content, message) => {
  expect(() => pageOf(content())).toThrow(message);
});

test("says how to make the proof where there is none", () => {
  expect(() => proofPage(join(folder, "none.json"), ledger)).toThrow(
    /none\.json: expected .*prove --write/,
  );
});

/** The proof with its first check changed. */
function with1(change: (one: ReturnType<typeof check>) => object) {
  const changed = proof();
  const { checks } = changed.runs[0]!.policies[0]!;
  checks[0] = change(checks[0]!) as (typeof checks)[number];
  return changed;
}
