import { faker } from "@faker-js/faker";
import { loadLedger } from "../loaders/ledger/load-ledger.js";
import { assumptionDefaults } from "../src/model/ledger-lookup.js";
import {
  addressRates,
  carelessShare,
  dobRates,
  type EventRates,
  givenRates,
  surnameRates,
  type WrittenFile,
} from "../src/model/match/writing-rates.js";

interface Choice {
  readonly weight: number;
  readonly value: number;
}
type Field = "surname" | "given" | "dob" | "address";
type Events = Readonly<Record<Field, readonly [Choice[], Choice[]]>>;

/**
 * What one would write with faker alone: person after person, a true name, date and address, and
 * from them a record on each file, with an event drawn for every field at the same rates. Names are
 * drawn evenly and what an event does is the same for all: a letter or digit replaced. Homes, number
 * owners and conventions are left out, so it does less than the world it is compared with. Returns
 * the letters written, so that nothing of it can be skipped.
 */
export function fakerRecords(people: number): number {
  const assumptions = assumptionDefaults(loadLedger());
  const choices = (rates: EventRates): readonly [Choice[], Choice[]] => [
    rates[0].map((weight, value) => ({ weight, value })).filter(({ weight }) => weight > 0),
    rates[1].map((weight, value) => ({ weight, value })).filter(({ weight }) => weight > 0),
  ];
  const eventsOf = (file: WrittenFile): Events => ({
    surname: choices(surnameRates(assumptions, file, "spanish")),
    given: choices(givenRates(assumptions, file, "spanish")),
    dob: choices(dobRates(assumptions, file)),
    address: choices(addressRates(assumptions, file)),
  });
  const events = { agency: eventsOf("agency"), tax: eventsOf("tax") };
  const careless = {
    agency: carelessShare(assumptions, "agency"),
    tax: carelessShare(assumptions, "tax"),
  };
  const written = (text: string, event: number): string => {
    if (event === 0) return text;
    const at = faker.number.int({ max: Math.max(0, text.length - 1) });
    return text.slice(0, at) + faker.string.alpha({ casing: "upper" }) + text.slice(at + 1);
  };
  const place = () => ({
    address: faker.location.streetAddress(true).toUpperCase(),
    city: faker.location.city().toUpperCase(),
    state: faker.location.state({ abbreviated: true }),
    zip: faker.location.zipCode("0####"),
  });
  const file = (name: WrittenFile, person: Person, home: ReturnType<typeof place>) => {
    const form = faker.datatype.boolean({ probability: careless[name] }) ? 1 : 0;
    const event = (field: Field): number =>
      faker.helpers.weightedArrayElement(events[name][field][form]);
    return {
      surname: written(person.surname, event("surname")),
      given: written(person.given, event("given")),
      middle: person.middle,
      dob: written(person.dob, event("dob")),
      ...home,
      address: written(home.address, event("address")),
      tin: person.tin,
    };
  };
  faker.seed(1);
  let letters = 0;
  for (let i = 0; i < people; i++) {
    const person = drawPerson();
    const home = place();
    const tax = {
      ...file("tax", person, home),
      phone: faker.phone.number({ style: "national" }),
      email: faker.internet.exampleEmail({ firstName: person.given, lastName: person.surname }),
      record: faker.string.hexadecimal({ length: 8, prefix: "T" }),
    };
    const moved = faker.datatype.boolean({ probability: assumptions["agency.address-differs"]! });
    const agency = {
      ...file("agency", person, moved ? place() : home),
      share: faker.number.float(),
      grant: faker.number.float(),
      caught: faker.number.float(),
      lost: faker.number.float(),
    };
    letters += tax.surname.length + tax.address.length + tax.email.length;
    letters += agency.surname.length + agency.address.length + agency.dob.length;
  }
  return letters;
}

type Person = ReturnType<typeof drawPerson>;

function drawPerson() {
  const sex = faker.person.sexType();
  return {
    surname: `${faker.person.lastName()} ${faker.person.lastName()}`.toUpperCase(),
    given: faker.person.firstName(sex).toUpperCase(),
    middle: faker.datatype.boolean() ? faker.person.firstName(sex).toUpperCase() : "",
    dob: faker.date.birthdate({ mode: "age", min: 18, max: 90 }).toISOString().slice(0, 10),
    tin: faker.helpers.replaceSymbols("9##-##-####"),
  };
}
