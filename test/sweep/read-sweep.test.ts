import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { loadLedger } from "../../loaders/ledger/load-ledger.js";
import { readSweep, type SweepOptions } from "../../loaders/sweep/read-sweep.js";
import { InputError } from "../../src/model/input-error.js";
import type { Sweep } from "../../src/model/sweep/sweep.js";
import { sweepSchema } from "../../src/model/sweep/sweep-schema.js";
import { lineWith } from "../ledger/edited-ledger.js";
import { SWEEP } from "./sweep-text.js";

const ledger = loadLedger();
const dir = mkdtempSync(join(tmpdir(), "crossmatch-sweep-"));
const file = join(dir, "s.yaml");
afterAll(() => rmSync(dir, { recursive: true }));

function read(text: string, options: SweepOptions = {}): Sweep {
  writeFileSync(file, text);
  return readSweep(file, ledger, options);
}

/** What is wrong with a sweep, a line for each problem, without the folder. */
function problems(text: string, options: SweepOptions = {}): string[] {
  try {
    read(text, options);
  } catch (error) {
    if (error instanceof InputError) return error.message.replaceAll(`${dir}/`, "").split("\n");
    throw error;
  }
  return [];
}

const head = SWEEP.slice(0, SWEEP.indexOf("set:"));
const at = (text: string, words: string): string => `s.yaml:${lineWith(text, words)}: `;

describe("a grid", () => {
  it("makes every combination, its last key changing fastest", () => {
    const { factors, scenarios, draws, seed, people } = read(SWEEP);
    expect({ draws, seed, people }).toEqual({ draws: 0, seed: 1, people: 1000 });
    expect(factors).toEqual(["policy.match.normalization", "policy.match.routes.0.rule.threshold"]);
    expect(scenarios.map(({ label, factors }) => [label, ...factors])).toEqual([
      ["normalization=none, threshold=24", "none", 24],
      ["normalization=none, threshold=32", "none", 32],
      ["normalization=standard, threshold=24", "standard", 24],
      ["normalization=standard, threshold=32", "standard", 32],
    ]);
    expect(scenarios[2]).toMatchObject({
      base: "report",
      baseline: "report",
      revoked: false,
      set: { "agency.departed": 0.1 },
      policy: { id: "fuzzy-best", match: { normalization: "standard" } },
    });
    expect(scenarios[2]?.policy.match?.routes[0]?.rule).toMatchObject({ threshold: 24 });
  });

  it("takes whole policies and scenarios, and assumptions", () => {
    const { factors, scenarios } = read(
      `${head.replace("policy: fuzzy-best\n", "")}grid:
  scenario: [report, mpi-revoked]
  policy: [name-only, exchange-2025]
  filing.adults: [0.4]
`,
    );
    expect(factors).toEqual(["filing.adults"]);
    expect(scenarios.map(({ label, baseline, revoked }) => [label, baseline, revoked])).toEqual([
      ["scenario=report, policy=name-only, filing.adults=0.4", "report", false],
      ["scenario=report, policy=exchange-2025, filing.adults=0.4", "report", false],
      ["scenario=mpi-revoked, policy=name-only, filing.adults=0.4", "mpi", true],
      ["scenario=mpi-revoked, policy=exchange-2025, filing.adults=0.4", "mpi", true],
    ]);
    expect(scenarios.every(({ set }) => set["filing.adults"] === 0.4)).toBe(true);
  });
});

describe("a list", () => {
  it("keeps its order, lets an entry replace what holds for all, and tells the values in effect", () => {
    const { factors, scenarios } = read(`${head}set: { agency.departed: 0.1 }
list:
  - id: b
  - { id: a, policy: name-only, set: { agency.departed: 0.2, policy.request.share: 0.5 } }
`);
    expect(factors).toEqual(["agency.departed", "policy.request.share"]);
    expect(scenarios.map(({ label, policy, factors }) => [label, policy.id, factors])).toEqual([
      ["b", "fuzzy-best", [0.1, 1]],
      ["a", "name-only", [0.2, 0.5]],
    ]);
  });

  it("reads policies and scenarios from files beside it", () => {
    writeFileSync(
      join(dir, "mine.yaml"),
      "id: mine\ntitle: M\ndescription: M.\nbaseline: pew\npolicy: name-dob\nset: { agency.departed: 0 }\n",
    );
    const { scenarios } = read(
      "id: l\ntitle: L\ndescription: L.\nlist: [{ id: a, scenario: ./mine.yaml }]\n",
    );
    expect(scenarios[0]).toMatchObject({
      base: "mine",
      baseline: "pew",
      set: { "agency.departed": 0 },
      policy: { id: "name-dob" },
    });
  });
});

describe("the example in docs/sweeps.md", () => {
  it("is a sweep that runs, with the keys its table tells of", () => {
    const text = readFileSync("docs/sweeps.md", "utf8");
    const [, example = ""] = /```yaml\n(.*?)```/s.exec(text) ?? [];
    expect(read(example)).toMatchObject({ draws: 200, scenarios: { length: 6 } });
    const known = Object.keys(sweepSchema.shape);
    for (const key of ["grid", "list", "set", "scenario", "policy", "draws", "seed", "people"]) {
      expect(known).toContain(key);
      expect(text).toMatch(new RegExp(`^\\|.*\`${key}\`.*\\|`, "m"));
    }
  });
});

describe("options", () => {
  it("take the place of what the file says", () => {
    expect(read(SWEEP, { draws: 30, seed: 9, people: 5 })).toMatchObject({
      draws: 30,
      seed: 9,
      people: 5,
    });
  });
});

const grid = (lines: string): string => `${head}grid:\n${lines}`;

describe("what is wrong with a sweep", () => {
  const cases: readonly (readonly [
    what: string,
    text: string,
    message: (text: string) => string,
  ])[] = [
    [
      "neither a grid nor a list",
      head,
      () =>
        "s.yaml:1: grid: expected either a grid or a list, and not both, but the key is missing",
    ],
    [
      "a grid and a list",
      `${SWEEP}list: [{ id: a }]\n`,
      (t) =>
        `${at(t, "list:")}list: found [{"id":"a"}]; expected either a grid or a list, and not both`,
    ],
    [
      "an empty grid",
      `${head}grid: {}\n`,
      () => `s.yaml:5: grid: found {}; expected one or more keys, each with its values`,
    ],
    [
      "a key without values",
      grid("  filing.adults: []\n"),
      (t) => `${at(t, "filing")}grid.filing.adults: found []; expected 1 or more entries`,
    ],
    [
      "a value that is no list",
      grid("  filing.adults: 0.4\n"),
      (t) => `${at(t, "filing")}grid.filing.adults: found 0.4; expected a list`,
    ],
    [
      "a mistyped assumption",
      grid("  filing.adutls: [0.4]\n"),
      (t) =>
        `${at(t, "adutls")}grid.filing.adutls: expected the id of a known assumption, or a policy key (policy.…) (did you mean "filing.adults"?)`,
    ],
    [
      "a value beyond its unit",
      grid("  filing.adults:\n    - 0.4\n    - 1.4\n"),
      (t) =>
        `${at(t, "- 1.4")}grid.filing.adults[1]: found 1.4; expected a share from 0 to 1 (0.3 to 0.75 is the range considered)`,
    ],
    [
      "a word for a number",
      SWEEP.replace("0.1", "few"),
      (t) => `${at(t, "few")}set.agency.departed: found "few"; expected a number`,
    ],
    [
      "a value listed twice",
      SWEEP.replace("[24, 32]", "[24, 24.0]"),
      (t) =>
        `${at(t, "24.0")}grid.policy.match.routes.0.rule.threshold[1]: found 24; expected a value that is listed once`,
    ],
    [
      "a mistyped policy key",
      SWEEP.replace("routes.0.rule", "routes.0.rul"),
      (t) =>
        `${at(t, "rul.")}grid.policy.match.routes.0.rul.threshold[0]: found 24; expected a known key in place of "rul" (did you mean "rule"?)`,
    ],
    [
      "a policy value that is none",
      SWEEP.replace("[none,", "[non,"),
      (t) =>
        `${at(t, "[non,")}grid.policy.match.normalization[0]: found "non"; expected one of none, basic or standard (did you mean "none"?)`,
    ],
    [
      "a policy without what is replaced",
      grid("  policy: [fuzzy-best, no-sharing]\n  policy.match.candidates: [all]\n"),
      (t) => `${at(t, "candidates")}grid.policy.match.candidates[0]: found "all"; expected `,
    ],
    [
      "an unknown policy",
      SWEEP.replace("fuzzy-best", "fuzy-best"),
      (t) => `${at(t, "fuzy")}policy: found "fuzy-best"; expected a file, or one of `,
    ],
    [
      "an unknown scenario in a grid",
      grid("  scenario: [report, reprot]\n"),
      (t) => `${at(t, "reprot")}grid.scenario[1]: found "reprot"; expected a file, or one of `,
    ],
    [
      "a file that is not there",
      SWEEP.replace("fuzzy-best", "./none.yaml"),
      (t) =>
        `${at(t, "none.yaml")}policy: found "./none.yaml"; expected a file, seen from this one's folder, but there is no none.yaml`,
    ],
    [
      "a number for a policy",
      grid("  policy: [7]\n"),
      (t) => `${at(t, "[7]")}grid.policy[0]: found 7; expected an id, or a file beside this one`,
    ],
    [
      "a policy in set",
      `${head}set: { policy: name-only }\nlist: [{ id: a }]\n`,
      () =>
        `s.yaml:5: set.policy: found "name-only"; expected the id of a known assumption, or a policy key (policy.…); policy stands beside set, not in it`,
    ],
    [
      "a key both held and varied",
      SWEEP.replace("agency.departed: 0.1", "policy.match.normalization: none"),
      (t) =>
        `s.yaml:${lineWith(t, "normalization: [")}: grid.policy.match.normalization: expected a key that is not held in set too (policy.match.normalization)`,
    ],
    [
      "a key inside another",
      SWEEP.replace(
        "normalization: [none, standard]",
        "routes.0.rule: [{ compare: [dob], threshold: 3 }]",
      ),
      (t) =>
        `${at(t, "rule.threshold")}grid.policy.match.routes.0.rule.threshold: expected a key that does not lie inside another (policy.match.routes.0.rule)`,
    ],
    [
      "ids used twice",
      `${head}list:\n  - id: a\n  - id: a\n`,
      () => `s.yaml:7: list[1].id: found "a"; expected an id that is used once`,
    ],
    [
      "too few draws for an interval",
      `${SWEEP}draws: 5\n`,
      (t) => `${at(t, "draws")}draws: found 5; expected 0, or a whole number from 20 to 100000`,
    ],
    [
      "a seed with a fraction",
      `${SWEEP}seed: 1.5\n`,
      (t) => `${at(t, "seed")}seed: found 1.5; expected a whole number`,
    ],
    [
      "nobody to draw",
      SWEEP.replace("1000", "0"),
      (t) => `${at(t, "people: 0")}people: found 0; expected a whole number from 1 to 100000000`,
    ],
    [
      "an unknown key",
      `${SWEEP}drawz: 50\n`,
      (t) => `${at(t, "drawz")}drawz: found 50; expected a known key (did you mean "draws"?)`,
    ],
    [
      "shares that together exceed all",
      grid("  household.same-surname: [0.2, 0.9]\n  household.one-surname: [0.1, 0.5]\n"),
      (t) =>
        `${at(t, "same-surname")}grid.household.same-surname[1]: found 0.9; expected at most 0.5: with`,
    ],
  ];
  it.each(cases)("%s", (_, text, message) => {
    expect(problems(text)[0]).toContain(message(text));
  });

  it("too many runs: their number is told before anything is put together", () => {
    const values = Array.from({ length: 100 }, (_, i) => i / 100).join(", ");
    const keys = ["filing.adults", "filing.final-orders", "filing.itin-share", "agency.departed"];
    const text = `${grid(keys.map((key) => `  ${key}: [${values}]\n`).join(""))}draws: 200\n`;
    const started = performance.now();
    expect(problems(text)).toEqual([
      "s.yaml:5: grid: expected at most 1,000,000 runs of at most 20,000 scenarios; this makes 20,100,000,000 runs: 100,000,000 scenarios, each as it stands and 200 times with drawn assumptions",
    ]);
    expect(performance.now() - started).toBeLessThan(5000);
    expect(problems(SWEEP, { draws: 1e7 })[0]).toContain("this makes 40,000,004 runs: 4 scenarios");
  });

  it("is told all at once, in the order of the lines", () => {
    const text = `${head}set: { agency.departd: 0.1 }
grid:
  filing.adults: [2, 0.5, x]
  policy: [name-only, 5]
  agency.departed: [0.1, 0.1]
`;
    expect(problems(text).map((line) => /^s\.yaml:(\d+): ([^:]+):/.exec(line)?.slice(1))).toEqual([
      ["5", "set.agency.departd"],
      ["7", "grid.filing.adults[0]"],
      ["7", "grid.filing.adults[2]"],
      ["9", "grid.agency.departed[1]"],
    ]);
  });

  it("names the policies under which a value does not fit, where it fits others", () => {
    const text = grid("  policy: [fuzzy-best, no-sharing]\n  policy.match.candidates: [all]\n");
    const [problem, ...more] = problems(text);
    expect(problem).toMatch(/\(under no-sharing\)$/);
    expect(more.every((line) => line.endsWith("(under no-sharing)"))).toBe(true);
  });

  it("leaves hostile keys without effect", () => {
    expect(problems(grid("  __proto__: [1]\n  policy.__proto__.polluted: [1]\n"))[0]).toBeDefined();
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });
});
