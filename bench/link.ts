import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Database, usualLimits } from "../loaders/database/database.js";
import { loadLedger } from "../loaders/ledger/load-ledger.js";
import { emptyAcceptedSql } from "../loaders/linkage/link/accepted-sql.js";
import { comparedBy } from "../loaders/linkage/link/link-policy.js";
import { loadPrepared } from "../loaders/linkage/link/prepared-tables.js";
import { routeRules } from "../loaders/linkage/link/route-rule.js";
import { addAccepted } from "../loaders/linkage/link/search-route.js";
import { loadNames } from "../loaders/names/load-names.js";
import { readNicknameTable } from "../loaders/names/read-nicknames.js";
import { projectData } from "../loaders/project-data.js";
import { openWorld } from "../loaders/records/world/open-world.js";
import { assumptionDefaults } from "../src/model/ledger-lookup.js";
import { policySchema } from "../src/model/policy/schema.js";
import { firstRecords } from "./first-records.js";
import { flatWeights } from "./flat-weights.js";
import { type HandWritten, NAME_AND_DATE, NAME_AND_STREET } from "./link-by-hand.js";
import { median } from "./median.js";
import { peakMemory } from "./peak-memory.js";

/**
 * Every pair that a rule accepts among a million agency rows and two million tax records: found the
 * way `crossmatch link` finds them (choosing what to join on, then comparing level by level), beside
 * one query written by hand for that rule, on the same prepared tables in the same database.
 */
const [STATE = "CA", ROWS = "1000000", RECORDS = "2000000"] = process.argv.slice(2);
/** Turns each rule is given at least, and how long it goes on taking them: a short query needs more. */
const LEAST_ROUNDS = 11;
const MILLISECONDS = 30_000;
/** What runs of one and the same query differ by. */
const NOISE = 0.05;

const RULES: readonly HandWritten[] = [NAME_AND_DATE, NAME_AND_STREET];
const policies = RULES.map(({ name, normalization, anyOf }, i) =>
  policySchema.parse({
    id: `bench-${i}`,
    title: name,
    description: name,
    sources: ["bench"],
    request: { list: "docket" },
    match: { normalization, candidates: "unique", routes: [{ rule: { anyOf } }] },
    disclose: ["address"],
  }),
);

const dir = mkdtempSync(join(tmpdir(), "crossmatch-bench-"));
process.once("exit", () => rmSync(dir, { recursive: true, force: true }));
const limits = { ...usualLimits(), temporary: join(dir, "spill") };
const database = await Database.open(limits);
const count = async (table: string): Promise<number> =>
  (await database.rows<{ n: number }>(`SELECT count(*) AS n FROM ${table}`))[0]!.n;

const ledger = loadLedger(projectData());
const world = openWorld(
  ledger,
  assumptionDefaults(ledger),
  loadNames(ledger, projectData()),
  { baseline: "report", seed: 1 },
  { state: STATE, seed: 1 },
);
const source = firstRecords(world, Number(ROWS), Number(RECORDS));
const nicknames = readNicknameTable(projectData());
await loadPrepared(database, source, comparedBy(policies), nicknames, dir);
const rows = await count("request_rows");
const records = await count("tax_records");
const short = rows < Number(ROWS) || records < Number(RECORDS);

const results = [];
for (const [at, policy] of policies.entries()) {
  const { name, sql } = RULES[at]!;
  const [rule] = routeRules(policy, flatWeights);
  const tasks = {
    generated: async () => {
      await database.run(emptyAcceptedSql(rule!.ranked));
      await addAccepted(database, rule!, "SELECT id FROM request_rows");
    },
    byHand: async () => {
      await database.run(`CREATE OR REPLACE TEMP TABLE by_hand AS ${sql}`);
    },
  };
  await tasks.generated();
  await tasks.byHand();
  const [pairs, theirs] = [await count("accepted"), await count("by_hand")];
  const [{ n: apart }] = (await database.rows<{ n: number }>(
    "SELECT count(*) AS n FROM accepted FULL JOIN by_hand USING (a, b) WHERE accepted.a IS NULL OR by_hand.a IS NULL",
  )) as [{ n: number }];
  if (pairs !== theirs || apart > 0) {
    throw new Error(`${name}: ${pairs} pairs and ${theirs} by hand, of which ${apart} differ.`);
  }
  const times = { generated: [] as number[], byHand: [] as number[] };
  const memory = { generated: 0, byHand: 0 };
  const began = performance.now();
  while (times.byHand.length < LEAST_ROUNDS || performance.now() - began < MILLISECONDS) {
    for (const task of ["generated", "byHand"] as const) {
      const start = performance.now();
      const peak = await peakMemory(tasks[task]);
      times[task].push(performance.now() - start);
      memory[task] = Math.max(memory[task], peak);
    }
  }
  results.push({
    name,
    pairs,
    ...{ ours: median(times.generated), hand: median(times.byHand) },
    // Of each turn by itself, for the machine's speed drifts from one to the next.
    ratio: median(times.byHand.map((hand, turn) => hand / times.generated[turn]!)),
    turns: times.byHand.length,
    memory,
  });
}
database.close();

const exact = (n: number): string => n.toLocaleString("en-US");
console.log(
  `${exact(rows)} agency rows by ${exact(records)} tax records of ${STATE}, ${limits.threads} threads, medians of turns taken one after the other, in ms; memory: the process at its largest, in MB.`,
);
console.table(
  results.map(({ name, pairs, ours, hand, ratio, turns, memory }) => ({
    rule: name,
    turns,
    "pairs accepted": pairs,
    Crossmatch: Math.round(ours),
    "by hand": Math.round(hand),
    ratio: Number(ratio.toFixed(2)),
    "memory, Crossmatch": memory.generated,
    "memory, by hand": memory.byHand,
  })),
);
const worst = Math.min(...results.map(({ ratio }) => ratio));
console.log(
  `Crossmatch takes ${(1 / worst).toFixed(2)} times as long as the query by hand where it does worst (goal: 1, give or take ${NOISE}).`,
);
if (short) console.log(`${STATE} has fewer records than the goal asks for.`);
if (worst < 1 - NOISE || short) process.exitCode = 1;
