import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readNicknameTable } from "../../loaders/names/read-nicknames.js";
import { compareRecords } from "../../src/linkage/compare-records.js";
import {
  addressLevel,
  dobLevel,
  givenLevel,
  surnameLevel,
  tinLevel,
} from "../../src/linkage/field-levels.js";
import { prepareRecord } from "../../src/linkage/prepare-record.js";
import { FIELDS, LEVELS, NORMALIZATIONS } from "../../src/model/vocabulary.js";
import { levelOf } from "./level-of.js";
import { draws, noisyCopy, someRecord } from "./noisy-records.js";

const nicknames = readNicknameTable();

/** Levels under none, basic and standard normalization. */
const three = (field: (typeof FIELDS)[number], a: object, b: object) =>
  NORMALIZATIONS.map((name) => levelOf(field, a, b, name, nicknames));

describe("surname levels", () => {
  it.each([
    ["GARCIA LOPEZ", "GARCIA LOPEZ", "exact exact exact"],
    ["García López", "GARCIA LOPEZ", "none exact exact"],
    ["PEÑA", "PENA", "fuzzy exact exact"],
    ["DE LA CRUZ", "DE-LA-CRUZ", "fuzzy exact exact"],
    ["DE LA CRUZ", "DELACRUZ", "fuzzy fuzzy exact"],
    ["GARCIA-LOPEZ", "LOPEZ GARCIA", "none none exact"],
    ["GARCIA", "GARCIA LOPEZ", "none none one-of-two"],
    ["GARCIA LOPEZ", "PEREZ GARCIA", "none none one-of-two"],
    ["GONZALEZ", "GONZALES", "fuzzy fuzzy fuzzy"],
    ["JIMENEZ", "XIMENEZ", "fuzzy fuzzy fuzzy"],
    ["GONZALEZ LOPEZ", "PEREZ GONZALES", "none none fuzzy"],
    ["O'BRIEN", "OBRIEN", "fuzzy fuzzy exact"],
    ["GARCIA", "LOPEZ", "none none none"],
    ["", "", "none none none"],
    ["", "GARCIA", "none none none"],
    ["--", "--", "exact none none"],
  ])("%j and %j: %s", (a, b, levels) => {
    expect(three("surname", { surname: a }, { surname: b }).join(" ")).toBe(levels);
  });
});

describe("given name levels", () => {
  it.each([
    ["JOSE", "JOSE", "exact exact exact"],
    ["José", "JOSE", "none exact exact"],
    ["JOSE LUIS", "JOSE", "none none exact"],
    ["PEPE", "JOSE", "none none nickname"],
    ["PACO", "PANCHO", "none none nickname"],
    ["LUPE", "GUADALUPE", "none none nickname"],
    ["J.", "JOSE", "none none nickname"],
    ["M", "JOSE", "none none none"],
    ["J", "J", "exact exact exact"],
    ["MARTHA", "MARHTA", "fuzzy fuzzy fuzzy"],
    ["JOSE", "PEDRO", "none none none"],
    ["", "", "none none none"],
    ["", "JOSE", "none none none"],
  ])("%j and %j: %s", (a, b, levels) => {
    expect(three("given", { given: a }, { given: b }).join(" ")).toBe(levels);
  });
});

describe("date of birth levels", () => {
  it.each([
    ["1980-02-03", "1980-02-03", "exact"],
    ["1980-02-03", "1980-03-02", "near"],
    ["1980-02-03", "1980-02-04", "near"],
    ["1980-02-03", "1990-02-03", "near"],
    ["1980-02-13", "1980-13-02", "near"],
    ["1980-02-03", "1980-12-13", "none"],
    ["1980-02-03", "1981-03-02", "none"],
    ["1980-02-03", "1980-01-01", "none"],
    ["", "1980-01-01", "missing"],
    ["", "", "missing"],
  ])("%j and %j: %s", (a, b, level) => {
    expect(three("dob", { dob: a }, { dob: b })).toEqual([level, level, level]);
  });
});

describe("address levels", () => {
  const at = (address: string, zip = "00001", state = "RI") => ({ address, zip, state });
  it.each([
    [at("1 MAIN ST APT 2"), at("1 MAIN ST APT 2"), "exact exact exact"],
    [at("1 Main St, Apt 2"), at("1 MAIN ST APT 2"), "area exact exact"],
    [at("1 Main Street Unit 2"), at("1 MAIN ST APT 2"), "area area exact"],
    [at("1 MAIN ST"), at("1 MAIN ST APT 2"), "area area exact"],
    [at("1 MAIN ST APT 2"), at("1 MAIN ST APT 3"), "area area street"],
    [at("1 MAIN ST"), at("9 MAIN ST"), "street street street"],
    [at("1 MAIN ST"), at("9 MAIN ST APT 2"), "area area street"],
    [at("1 MAIN ST", "00001-0001"), at("1 MAIN ST"), "state exact exact"],
    [at("1 MAIN ST"), at("1 OAK AVE"), "area area area"],
    [at("1 MAIN ST"), at("1 MAIN ST", "00002"), "state state state"],
    [at("1 MAIN ST"), at("1 MAIN ST", "00002", "ri"), "none state state"],
    [at("1 MAIN ST"), at("1 MAIN ST", "00002", "MA"), "none none none"],
    [at("1 MAIN ST", "00001", ""), at("1 MAIN ST", "00002", ""), "none none none"],
    [at("1 MAIN ST"), at("", "00001"), "missing missing missing"],
    [at("1 MAIN ST"), at("1 MAIN ST", ""), "missing missing missing"],
    [at("PO BOX 1"), at("P.O. Box 2"), "area area area"],
    [at("1-MAIN"), at("1-MAIN"), "exact exact exact"],
    [at("1-MAIN"), at("2-MAIN"), "area street street"],
  ])("%j and %j: %s", (a, b, levels) => {
    expect(three("address", a, b).join(" ")).toBe(levels);
  });
});

describe("taxpayer number levels", () => {
  it.each([
    ["900-00-0001", "900000001", "equal"],
    ["900-00-0001", "900-00-0002", "different"],
    ["", "900-00-0002", "missing"],
    ["", "", "missing"],
  ])("%j and %j: %s", (a, b, level) => {
    expect(three("tin", { tin: a }, { tin: b })).toEqual([level, level, level]);
  });
});

describe("all levels", () => {
  const seeds = fc.nat(1_000_000).map((seed) => draws(`levels-${seed}`));

  it("of a record with itself are the first, or missing", () => {
    fc.assert(
      fc.property(seeds, fc.constantFrom(...NORMALIZATIONS), (draw, normalization) => {
        const record = prepareRecord(someRecord(draw), normalization, nicknames);
        const levels = compareRecords(record, record, normalization);
        levels.forEach((level, f) => {
          const field = FIELDS[f]!;
          if (level !== 0) expect(LEVELS[field][level]).toBe("missing");
        });
      }),
    );
  });

  it("do not fall where only capitals and accents differ and both are folded", () => {
    fc.assert(
      fc.property(seeds, (draw) => {
        const [a, b] = [someRecord(draw), someRecord(draw)];
        const plain = Object.fromEntries(
          Object.entries(b).map(([key, text]) => [key, withoutAccents(text)]),
        ) as unknown as typeof b;
        for (const normalization of ["basic", "standard"] as const) {
          const [pa, pb, pc] = [a, b, plain].map((r) => prepareRecord(r, normalization, nicknames));
          expect(compareRecords(pa!, pc!, normalization)).toEqual(
            compareRecords(pa!, pb!, normalization),
          );
        }
      }),
    );
  });

  it("stay exact when more is normalized, apostrophes apart", () => {
    fc.assert(
      fc.property(seeds, (draw) => {
        const a = someRecord(draw);
        const b = noisyCopy(a, draw);
        if (Object.values({ ...a, ...b }).some((text) => /['’]/.test(text))) return;
        const [none, basic, standard] = NORMALIZATIONS.map((normalization) => {
          const [pa, pb] = [a, b].map((r) => prepareRecord(r, normalization, nicknames));
          return compareRecords(pa!, pb!, normalization);
        });
        FIELDS.forEach((field, f) => {
          // Text without letters or digits is nothing once folded.
          if (none![f] === 0 && /[\p{L}\d]/u.test(`${a[field]}`)) expect(basic![f]).toBe(0);
          if (basic![f] === 0) expect(standard![f], `${a[field]} ${b[field]}`).toBe(0);
        });
      }),
      { numRuns: 2000 },
    );
  });

  it("are those of the single fields", () => {
    const draw = draws("single");
    for (const normalization of NORMALIZATIONS) {
      for (let i = 0; i < 200; i++) {
        const filed = someRecord(draw);
        const a = prepareRecord(filed, normalization, nicknames);
        const b = prepareRecord(noisyCopy(filed, draw), normalization, nicknames);
        expect(compareRecords(a, b, normalization)).toEqual([
          surnameLevel(a.surname, b.surname, normalization),
          givenLevel(a.given, b.given, normalization),
          dobLevel(a.dob, b.dob),
          addressLevel(a.address, b.address, normalization),
          tinLevel(a.tin, b.tin),
        ]);
      }
    }
  });
});

function withoutAccents(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toUpperCase();
}
