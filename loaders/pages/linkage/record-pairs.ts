import type { ExamplePair, Relationship } from "../../../src/components/linkage/linkage-file.js";
import type { FiledRecord } from "../../../src/linkage/filed-record.js";
import { hasTwoSurnames } from "../../../src/model/match/writing-rates.js";
import { streamKey, uniformAt } from "../../../src/model/population/hash.js";
import { CONVENTIONS, type Convention } from "../../../src/model/vocabulary.js";
import { namePickers } from "../../names/name-pickers.js";
import type { Vocabularies, Vocabulary } from "../../names/vocabulary.js";
import { FieldRandom } from "../../records/writing/field-random.js";
import type { TrueAddress } from "../../records/writing/true-address.js";
import type { TrueName } from "../../records/writing/true-name.js";
import { writeAddress } from "../../records/writing/write-address.js";
import { writeDob } from "../../records/writing/write-dob.js";
import { type NicknamesOf, writeGiven } from "../../records/writing/write-given.js";
import { writeSurname } from "../../records/writing/write-surname.js";
import { drawnEvents } from "./drawn-events.js";
import { happenedTo, NOTHING_HAPPENED, type WritingEvents } from "./happened.js";
import { madeUpAddress, madeUpBirthDate, madeUpItin } from "./made-up-person.js";

const PAIRS = 54;
const SEED = 20250407;

/** Relationships in turn; the rest of each pair is settled by its number. */
const RELATIONSHIPS: readonly Relationship[] = ["same", "same", "stranger", "same", "household"];
/** Every other pair is of Spanish names, as on the docket. */
const COMMONEST: Convention = "spanish";

interface Person {
  readonly name: TrueName;
  readonly dob: string;
  readonly address: TrueAddress;
  readonly tin: string;
}

/**
 * Fictional pairs of records for readers to try, written by the real operators. Errors come up more
 * evenly than they do in either file, so that a few dozen pairs show them all; how often they
 * really happen is in the chances, not in these examples.
 */
export function recordPairs(
  vocabularies: Vocabularies,
  nicknames: NicknamesOf,
): readonly ExamplePair[] {
  const pickers = namePickers(vocabularies);
  const u = (what: string, i: number) => uniformAt(streamKey(SEED, what), i);
  const others = CONVENTIONS.filter((name) => name !== COMMONEST);

  const person = (i: number, convention: Convention): Person => {
    const male = u("male", i) < 0.54;
    const draw = (list: keyof Vocabulary) => (which: string) => {
      const { names } = vocabularies[convention][list];
      // Names past the end of a list are made up, and look it.
      return names[pickers[convention][list].rankAt(u(which, i)) % names.length]!;
    };
    const given = draw(male ? "male" : "female");
    const surname = draw("surnames");
    const two = hasTwoSurnames(convention);
    return {
      name: {
        convention,
        surnames: two ? [surname("first"), surname("second")] : [surname("first")],
        given: given("given"),
        second: two && u("has-second", i) < 0.5 ? given("second-given") : "",
        spouseSurname: surname("spouse"),
        male,
      },
      dob: madeUpBirthDate(SEED, i),
      address: madeUpAddress(SEED, i),
      tin: madeUpItin(SEED, i),
    };
  };

  const write = (
    file: "agency" | "tax",
    i: number,
    who: Person,
    events: WritingEvents,
  ): FiledRecord => {
    const random = (field: string) => new FieldRandom(SEED, file, field).at(i);
    const { given, middle } = writeGiven(events.given, who.name, random("given"), nicknames);
    return {
      surname: writeSurname(events.surname, who.name, random("surname")),
      given,
      middle,
      dob: writeDob(events.dob, who.dob, random("dob")),
      ...writeAddress(events.address, who.address, random("address")),
      state: who.address.state,
      tin: file === "agency" && u("has-tin", i) < 0.6 ? "" : who.tin,
    };
  };

  const pairs = Array.from({ length: PAIRS }, (_, i): ExamplePair => {
    const convention = i % 2 === 0 ? COMMONEST : others[(i >> 1) % others.length]!;
    const relationship = RELATIONSHIPS[i % RELATIONSHIPS.length]!;
    const sought = person(i, convention);
    const found = counterpart(relationship, sought, person(i + PAIRS, convention));
    const moved = relationship === "same" && u("moved", i) < 0.4;
    const row = moved ? { ...sought, address: madeUpAddress(SEED, i + 2 * PAIRS) } : sought;
    const written = (file: "agency" | "tax", who: Person) => {
      const events = drawnEvents(SEED, file, i, convention);
      const record = write(file, i, who, events);
      const usual = write(file, i, who, NOTHING_HAPPENED);
      return { record, happened: happenedTo(file, events, record, usual) };
    };
    const [agency, tax] = [written("agency", row), written("tax", found)];
    return {
      convention,
      relationship,
      agency: agency.record,
      tax: tax.record,
      happened: [
        ...agency.happened,
        ...tax.happened,
        ...(moved ? ["The agency has an old address"] : []),
      ],
    };
  });
  // The page opens with one person of whom one file holds one surname and the other two.
  const first = pairs.findIndex(
    ({ relationship, happened }) =>
      relationship === "same" &&
      happened.length <= 3 &&
      happened.some((text) => text.includes("second surname")),
  );
  return [...pairs.slice(first), ...pairs.slice(0, first)];
}

/** Whom the tax record is about: a household member shares the home and surnames, a stranger names. */
function counterpart(relationship: Relationship, sought: Person, other: Person): Person {
  if (relationship === "same") return sought;
  if (relationship === "household") {
    const { surnames } = sought.name;
    return { ...other, address: sought.address, name: { ...other.name, surnames } };
  }
  const { surnames, given, male, second } = sought.name;
  return {
    ...other,
    name: {
      ...other.name,
      surnames: [surnames[0]!, ...other.name.surnames.slice(1)],
      given,
      male,
      second,
    },
  };
}
