import jstat from "jstat";
import { describe, expect, it } from "vitest";
import { GivenReaches } from "../../../loaders/linkage/measure/given-reaches.js";
import { givenVocabulary } from "../../../loaders/linkage/measure/given-vocabulary.js";
import {
  givenParts,
  otherShare,
  surnameParts,
} from "../../../loaders/linkage/measure/name-parts.js";
import { SurnameReaches } from "../../../loaders/linkage/measure/surname-reaches.js";
import { surnameVocabulary } from "../../../loaders/linkage/measure/surname-vocabulary.js";
import { weightedNames } from "../../../loaders/linkage/measure/weighted-names.js";
import { namePickers } from "../../../loaders/names/name-pickers.js";
import { nicknameTable } from "../../../loaders/names/read-nicknames.js";
import { plainCapitals } from "../../../loaders/records/writing/plain-capitals.js";
import { givenLevel, surnameLevel } from "../../../src/linkage/field-levels.js";
import { prepareGiven, prepareSurname } from "../../../src/linkage/prepare-names.js";
import { SURNAME_PARTS } from "../../../src/model/match/level-tables.js";
import { streamKey, uniformAt } from "../../../src/model/population/hash.js";
import {
  CONVENTIONS,
  type Convention,
  NORMALIZATIONS,
  type Normalization,
} from "../../../src/model/vocabulary.js";
import { smallSources } from "./small-sources.js";

const STRANGERS = 1_000_000;
/** Chance that any check of this file fails though all is right. */
const FALSE_ALARMS = 1e-3;

// Short lists, so that every pair of surnames can be compared; shares add up as in long ones.
const sources = smallSources(150, 120);
const { vocabularies, values } = sources;
const table = nicknameTable(sources.nicknames);
const surnames = new SurnameReaches(surnameVocabulary(vocabularies), 1);
const given = new GivenReaches(givenVocabulary(vocabularies, table));

/**
 * How many of a million strangers bear each written name, drawn one by one as the world is said to be:
 * a convention, one surname or two, a given name of the community or a European one.
 */
function drawStrangers(hispanic: boolean) {
  const pickers = namePickers(vocabularies);
  const shares = CONVENTIONS.map((name) =>
    hispanic ? sources.naming[name].hispanicPoolShare : (values[`names.pool-share.${name}`] ?? 0),
  );
  const rest = CONVENTIONS.indexOf(hispanic ? "spanish" : "european");
  shares[rest] = 1 - shares.reduce((sum, share, c) => (c === rest ? sum : sum + share), 0);
  const draw = (what: string) => {
    const key = streamKey(hispanic ? 7 : 8, `strangers/${what}`);
    return (i: number) => uniformAt(key, i);
  };
  const [kind, first, second, both] = ["kind", "first", "second", "both"].map(draw);
  const [own, sex, givenName] = ["own", "sex", "given"].map(draw);
  const [bySurname, byGiven] = [new Map<string, number>(), new Map<string, number>()];
  const count = (counts: Map<string, number>, key: string) =>
    counts.set(key, (counts.get(key) ?? 0) + 1);
  for (let i = 0; i < STRANGERS; i++) {
    let left = kind!(i);
    let c = 0;
    while (c < 8 && left >= shares[c]!) left -= shares[c++]!;
    const convention = CONVENTIONS[c]!;
    const family = pickers[convention].surnames;
    const surname = plainCapitals(family.pick(first!(i)));
    const two = hispanic && ["spanish", "portuguese"].includes(convention);
    const shown = two && both!(i) < values["pool.double-surname"]!;
    count(bySurname, shown ? `${surname} ${plainCapitals(family.pick(second!(i)))}` : surname);
    const community = hispanic ? "spanish" : convention;
    const kept = own!(i) < values[hispanic ? "names.given-spanish" : "names.given-own"]!;
    const names = pickers[kept ? community : "european"][sex!(i) < 0.5 ? "female" : "male"];
    count(byGiven, plainCapitals(names.pick(givenName!(i))));
  }
  return { bySurname, byGiven };
}
const drawn = { hispanic: drawStrangers(true), other: drawStrangers(false) };

/** Chances over a part of the tax file, from those over the parts of the tables. */
function mixed(parts: readonly (readonly number[])[], convention: Convention, hispanic: boolean) {
  const double = values["pool.double-surname"]!;
  const community = otherShare(convention, values);
  const ofSurnames = parts.length === SURNAME_PARTS.length;
  const [single, both, own, rest] = ofSurnames ? [0, 1, 2, 3] : [0, 0, 1, 2];
  const [a, b, weight] = hispanic
    ? [parts[single!]!, parts[both!]!, double]
    : [parts[own!]!, parts[rest!]!, 1 - community];
  return a.map((chance, level) => (1 - weight) * chance + weight * b[level]!);
}

/** Two-sided chance, under a Poisson law, of a count as far from what is expected. */
function surprise(count: number, expected: number): number {
  if (expected === 0) return count === 0 ? 1 : 0;
  if (expected > 1000) {
    return 2 * jstat.normal.cdf(-Math.abs(count - expected) / Math.sqrt(expected), 0, 1);
  }
  const upTo = jstat.poisson.cdf(count, expected);
  const below = count === 0 ? 0 : jstat.poisson.cdf(count - 1, expected);
  return Math.min(1, 2 * Math.min(upTo, 1 - below));
}

const rare = (convention: Convention, list: "surnames" | "female"): string => {
  const names = weightedNames(vocabularies[convention][list]);
  return plainCapitals(names[Math.floor(names.length * 0.9)]!.name);
};

const SURNAMES: readonly (readonly [Convention, string])[] = [
  ["spanish", "GARCIA LOPEZ"],
  ["spanish", "GARCIA"],
  ["spanish", "MARTINES HERNANDEZ"],
  ["spanish", rare("spanish", "surnames")],
  ["portuguese", "SANTOS SILVA"],
  ["european", "SMITH"],
  ["european", rare("european", "surnames")],
  ["other-asian", "NGUYEN"],
];
const GIVEN: readonly (readonly [Convention, string])[] = [
  ["spanish", "JOSE"],
  ["spanish", "M"],
  ["spanish", rare("spanish", "female")],
  ["european", "MICHAEL"],
  ["european", "BOB"],
  ["arabic-persian", "MOHAMED"],
];

describe("agreement with a million strangers", () => {
  const checks = (SURNAMES.length + GIVEN.length) * NORMALIZATIONS.length * 2 * 3;
  const p: { what: string; chance: number }[] = [];
  const check = (
    what: string,
    counts: ReadonlyMap<string, number>,
    levelOf: (text: string) => number,
    chances: readonly number[],
  ) => {
    const found = [0, 0, 0, 0];
    for (const [text, count] of counts) found[levelOf(text)]! += count;
    chances.forEach((chance, level) => {
      const expected = chance * STRANGERS;
      const why = `${what}, level ${level}: ${found[level]} found, ${expected} expected`;
      p.push({ what: why, chance: surprise(found[level]!, expected) });
    });
  };
  const each = (visit: (n: Normalization, part: "hispanic" | "other") => void) => {
    for (const n of NORMALIZATIONS)
      for (const part of ["hispanic", "other"] as const) visit(n, part);
  };
  for (const [convention, text] of SURNAMES) {
    const parts = surnameParts(convention, sources);
    each((n, part) => {
      const asked = prepareSurname(text, n);
      const chances = mixed(surnames.agreement(text, n, parts), convention, part === "hispanic");
      const levelOf = (other: string) => surnameLevel(asked, prepareSurname(other, n), n);
      check(`${text} under ${n}, ${part}`, drawn[part].bySurname, levelOf, chances);
    });
  }
  for (const [convention, text] of GIVEN) {
    const parts = givenParts(convention, sources);
    each((n, part) => {
      const asked = prepareGiven(text, "", n, table);
      const reach = given.agreement({ given: text, middle: "" }, n, parts);
      const chances = mixed(reach, convention, part === "hispanic");
      const levelOf = (other: string) => givenLevel(asked, prepareGiven(other, "", n, table), n);
      check(`${text} under ${n}, ${part}`, drawn[part].byGiven, levelOf, chances);
    });
  }

  it("is as often as the tables say, at every level and normalization", () => {
    expect(p).toHaveLength(checks);
    const failed = p.filter(({ chance }) => chance < FALSE_ALARMS / checks);
    expect(failed.map(({ what }) => what)).toEqual([]);
  });

  it("follows the community's own frequencies among its own", () => {
    const of = (name: string) => surnames.share(name, CONVENTIONS.indexOf("spanish"));
    const own = SURNAME_PARTS.indexOf("own-double");
    const parts = surnameParts("spanish", sources);
    const [exact, partial] = surnames.agreement("GARCIA LOPEZ", "standard", parts)[own]!;
    const both = 2 * of("GARCIA") * of("LOPEZ");
    expect(exact).toBeCloseTo(both, 12);
    const either = of("GARCIA") + of("LOPEZ");
    // Surnames of two words hold one of these, too.
    expect(partial! / (1 - (1 - either) ** 2 - both)).toBeCloseTo(1, 1);
  });

  it("occurs at all levels, so that the check could fail", () => {
    const seen = p.filter(({ what }) => !/ 0 found/.test(what));
    expect(seen.length).toBeGreaterThan(checks / 4);
  });
});
