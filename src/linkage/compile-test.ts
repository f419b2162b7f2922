import { anySimilar, intersect, isInitialOf, isNearDate } from "./level-primitives.js";
import type { LevelTest, ListPart, TextPart } from "./level-tests.js";
import type { PreparedRecord } from "./prepared-record.js";
import { similarBytes } from "./similar.js";

export type Compare = (a: PreparedRecord, b: PreparedRecord) => boolean;

const TEXT: Readonly<Record<TextPart, (record: PreparedRecord) => string>> = {
  "surname.text": ({ surname }) => surname.text,
  "given.text": ({ given }) => given.text,
  dob: ({ dob }) => dob,
  "address.line": ({ address }) => address.line,
  "address.street": ({ address }) => address.street,
  "address.unit": ({ address }) => address.unit,
  "address.zip": ({ address }) => address.zip,
  "address.state": ({ address }) => address.state,
  tin: ({ tin }) => tin,
};

const LISTS: Readonly<Record<ListPart, (record: PreparedRecord) => readonly string[]>> = {
  "surname.names": ({ surname }) => surname.names,
  "given.roots": ({ given }) => given.roots,
};

/** A test as a function of two prepared records. */
export function compileTest(test: LevelTest): Compare {
  if (test.test === "similar") {
    return test.part === "given.text"
      ? (a, b) => similarBytes(a.given.bytes, b.given.bytes, a.given.code, b.given.code)
      : ({ surname: a }, { surname: b }) => anySimilar(a.bytes, b.bytes, a.codes, b.codes);
  }
  if (test.test === "intersect") {
    const list = LISTS[test.part];
    return (a, b) => intersect(list(a), list(b));
  }
  const text = TEXT[test.part];
  switch (test.test) {
    case "missing":
      return (a, b) => text(a) === "" || text(b) === "";
    case "equal":
      return (a, b) => text(a) !== "" && text(a) === text(b);
    case "compatible":
      return (a, b) => text(a) === "" || text(b) === "" || text(a) === text(b);
    case "initial":
      return (a, b) => isInitialOf(text(a), text(b));
    case "near-date":
      return (a, b) => isNearDate(text(a), text(b));
  }
}
