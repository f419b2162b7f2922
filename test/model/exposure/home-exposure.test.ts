import { describe, expect, it } from "vitest";
import { GroupSums } from "../../../src/model/exposure/group-sums.js";
import { addHomes, type HomeChances } from "../../../src/model/exposure/home-exposure.js";
import { ExposureTally } from "../../../src/model/exposure/tally.js";
import type { CellIndex } from "../../../src/model/population/cell-index.js";
import type { Cells } from "../../../src/model/population/cells.js";
import { familyLimit } from "../../population/statistics.js";
import { Random } from "../random.js";
import { Tallied } from "../tallied.js";

const KIND = {
  id: "large",
  label: "A large home",
  undocumentedAdults: 3,
  undocumentedChildren: 2,
  lawfulAdults: 1,
  citizenChildren: 2,
  spouses: 0,
  parents: 0,
};
const HOMES = 1000;

interface Home {
  /** Chance that an adult's own record is returned, and that it then opens the address. */
  readonly own: number;
  readonly current: number;
  /** The same for a child, who may be on the list too. */
  readonly child: number;
  /** Mean number of household members' records returned by mistake to a home. */
  readonly mistakes: number;
}

/** People per home by relation, as the model expects them. Every adult is on the tax file. */
function expected(home: Home, chances: HomeChances) {
  const people = Float64Array.of(2 * HOMES, HOMES, 0, 2 * HOMES);
  const sums = new GroupSums(people);
  people.forEach((n, at) => {
    sums.exposed[at] = n * (at === 3 ? home.child : home.own);
  });
  sums.opening[0] = 3 * HOMES * home.own * home.current;
  sums.opening[1] = 2 * HOMES * home.child * home.current;
  sums.mistaken[0] = HOMES * home.mistakes;
  const groups = { length: 1, state: [0], household: [0], lawful: [0] };
  const tally = new ExposureTally(1);
  addHomes(
    tally,
    { households: [KIND] } as unknown as Cells,
    { groups } as unknown as CellIndex,
    sums,
    chances,
  );
  return tally;
}

/** Plays out one home, person by person. */
function play(random: Random, home: Home, chances: HomeChances, tallied: Tallied): void {
  const adults = Array.from({ length: 3 }, () => random.happens(home.own));
  const children = Array.from({ length: 2 }, () => random.happens(home.child));
  const opens = [...adults, ...children].map((found) => found && random.happens(home.current));
  // The fourth adult, the citizen or resident, is never sought but may be returned by mistake.
  const hit = [false, false, false, false];
  const opensByMistake = [false, false, false, false];
  for (let n = random.poisson(home.mistakes); n > 0; n--) {
    const who = Math.floor(random.next() * 4);
    hit[who] = true;
    if (random.happens(chances.mistakeOpens)) opensByMistake[who] = true;
  }
  const anyBut = (own: number, mistake: number): boolean =>
    opens.some((open, at) => open && at !== own) ||
    opensByMistake.some((open, at) => open && at !== mistake);
  const count = { householdError: 0, undocumented: 0, lawful: 0, child: 0 };
  adults.forEach((sought, at) => {
    if (sought) return;
    if (hit[at]) count.householdError++;
    else if (anyBut(at, at)) count.undocumented++;
  });
  if (hit[3]) count.householdError++;
  else if (anyBut(-1, 3)) count.lawful++;
  children.forEach((sought, at) => {
    if (!sought && anyBut(3 + at, -1)) count.child++;
  });
  if (anyBut(-1, -1)) count.child += KIND.citizenChildren;
  for (const [name, people] of Object.entries(count)) tallied.add(name, people);
}

const everyoneFiles = { undocumentedOnFile: 1, lawfulOnFile: 1, citizenShare: 0.8, locates: true };
const CASES: readonly (readonly [string, Home, number])[] = [
  ["own records only", { own: 0.2, current: 0.6, child: 0, mistakes: 0 }, 0],
  ["children sought, too", { own: 0.1, current: 0.8, child: 0.15, mistakes: 0 }, 0],
  ["mistakes only", { own: 0, current: 0.6, child: 0, mistakes: 0.5 }, 0.6],
  ["all together, whole returns", { own: 0.3, current: 1, child: 0.1, mistakes: 0.8 }, 1],
];

describe("people exposed in a home", () => {
  const limit = familyLimit(CASES.length * 4, 1e-4);

  it.each(CASES)("agree with homes played out person by person: %s", (_, home, mistakeOpens) => {
    const chances = { ...everyoneFiles, mistakeOpens };
    const tally = expected(home, chances);
    const relation = (name: "householdError" | "coresidents", standings: readonly string[]) =>
      standings.reduce((sum, s) => sum + tally.count({ standing: s as "child" })[name], 0) / HOMES;
    const tallied = new Tallied();
    const random = new Random(5);
    for (; tallied.trials < 60_000; tallied.trials++) play(random, home, chances, tallied);
    const adults = ["unprotected", "liminal"];
    const lawful = ["resident", "citizen"];
    const every = [...adults, ...lawful];
    const check = (name: string, value: number): void =>
      expect(
        Math.abs(tallied.z(name, value)),
        `${name} ${tallied.mean(name)} ${value}`,
      ).toBeLessThan(limit);
    check("householdError", relation("householdError", every));
    check("undocumented", relation("coresidents", adults));
    check("lawful", relation("coresidents", lawful));
    check("child", relation("coresidents", ["child"]));
  });

  it("are nobody where nothing was returned", () => {
    const home = { own: 0, current: 1, child: 0, mistakes: 0 };
    const people = Object.values(expected(home, { ...everyoneFiles, mistakeOpens: 1 }).count());
    expect(people.every((n) => n === 0)).toBe(true);
  });
});
