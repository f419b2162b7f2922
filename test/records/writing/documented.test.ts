import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { FieldRandom } from "../../../loaders/records/writing/field-random.js";
import { writeAddress } from "../../../loaders/records/writing/write-address.js";
import { writeDob } from "../../../loaders/records/writing/write-dob.js";
import { writeSurname } from "../../../loaders/records/writing/write-surname.js";
import { ADDRESS_WRITINGS, DOB_EVENTS, SURNAME_EVENTS } from "../../../src/model/writing-events.js";
import { compactTables } from "../../compact-tables.js";
import { sampleName } from "./sample-names.js";

const PAGE = compactTables(readFileSync("docs/records.md", "utf8"));
const random = new FieldRandom(1, "agency", "any");

/** Quoted examples of a table row of the page. */
function examples(row: string): string[] {
  const line = PAGE.split("\n").find((text) => text.startsWith(`| ${row} |`)) ?? "";
  return [...line.matchAll(/`([^`]+)`/g)].map(([, example = ""]) => example);
}

/** Everything that can be written, over enough people to see the rare. */
function written(write: () => string): Set<string> {
  return new Set(
    Array.from({ length: 5000 }, (_, person) => {
      random.at(person);
      return write();
    }),
  );
}

test.each(SURNAME_EVENTS)("the page's surnames can come about: %s", (event) => {
  const texts = written(() => writeSurname(event, sampleName(), random));
  expect(examples(event).length).toBeGreaterThan(0);
  for (const example of examples(event)) expect([...texts]).toContain(example);
});

test.each(DOB_EVENTS.filter((event) => event !== "missing"))("its dates can: %s", (event) => {
  const page = PAGE.slice(PAGE.indexOf("| date of birth |"));
  const line = page.split("\n").find((text) => text.startsWith(`| ${event} |`)) ?? "";
  const [, example = ""] = /`([^`]+)`/.exec(line) ?? [];
  expect([...written(() => writeDob(event, "1985-03-07", random))]).toContain(example);
});

test.each(ADDRESS_WRITINGS)("its addresses can: %s", (writing) => {
  const place = {
    number: 123,
    street: "MAPLE ST",
    unit: "4B",
    city: "X",
    state: "RI",
    zip: "00101",
  };
  const page = PAGE.slice(PAGE.indexOf("| address |"));
  const line = page.split("\n").find((text) => text.startsWith(`| ${writing} |`)) ?? "";
  const texts = [...written(() => writeAddress(writing, place, random).address)];
  for (const [, example] of line.matchAll(/`([^`]+)`/g)) expect(texts).toContain(example);
});
