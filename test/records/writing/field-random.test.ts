import { describe, expect, test } from "vitest";
import { FieldRandom, type Kind } from "../../../loaders/records/writing/field-random.js";
import { writeSurname } from "../../../loaders/records/writing/write-surname.js";
import { SURNAME_EVENTS } from "../../../src/model/writing-events.js";
import { familyLimit } from "../../population/statistics.js";
import { sampleName } from "./sample-names.js";

const KINDS: readonly Kind[] = ["event", "place", "letter", "choice", "style"];

describe("random numbers of a field", () => {
  test("belong to the person, whoever is asked for in between and however often", () => {
    const random = new FieldRandom(7, "agency", "surname");
    const first = random.at(11).draw("place");
    random.at(12).draw("event");
    expect(random.at(11).draw("place")).toBe(first);
    expect(random.draw("place")).toBe(first);
    expect(new FieldRandom(7, "agency", "surname").at(11).draw("place")).toBe(first);
  });

  test("move with the seed, the file, the field, the kind and the person, and with these only", () => {
    const of = (seed: number, file: "agency" | "tax", field: string, person: number, kind: Kind) =>
      new FieldRandom(seed, file, field).at(person).draw(kind);
    const all = [
      of(1, "agency", "surname", 1, "place"),
      of(2, "agency", "surname", 1, "place"),
      of(1, "tax", "surname", 1, "place"),
      of(1, "agency", "given", 1, "place"),
      of(1, "agency", "surname", 2, "place"),
      of(1, "agency", "surname", 1, "letter"),
    ];
    expect(new Set(all).size).toBe(all.length);
  });

  test("are unrelated between files and between kinds (family false-alarm rate 1e-6)", () => {
    const people = 20_000;
    const streams = (["agency", "tax"] as const).flatMap((file) =>
      KINDS.map((kind) => {
        const random = new FieldRandom(3, file, "surname");
        return Float64Array.from({ length: people }, (_, i) => random.at(i).draw(kind) - 0.5);
      }),
    );
    const pairs = streams.flatMap((a, i) => streams.slice(i + 1).map((b) => [a, b] as const));
    const limit = familyLimit(pairs.length, 1e-6);
    for (const [a, b] of pairs) {
      let sum = 0;
      for (let i = 0; i < people; i++) sum += a[i]! * b[i]!;
      // Each product of two independent uniforms about 0 has variance 1/144.
      expect(Math.abs(sum / Math.sqrt(people / 144))).toBeLessThan(limit);
    }
  });

  test("write the same surname in any order of people and events", () => {
    const name = sampleName();
    const writeAll = (
      people: readonly number[],
      events: readonly (typeof SURNAME_EVENTS)[number][],
    ) => {
      const random = new FieldRandom(5, "tax", "surname");
      const written = new Map<string, string>();
      for (const person of people) {
        for (const event of events) {
          written.set(`${person} ${event}`, writeSurname(event, name, random.at(person)));
        }
      }
      return written;
    };
    const people = Array.from({ length: 50 }, (_, i) => i);
    const forwards = writeAll(people, SURNAME_EVENTS);
    const backwards = writeAll(people.toReversed(), SURNAME_EVENTS.toReversed());
    for (const [key, text] of forwards) expect(backwards.get(key)).toBe(text);
  });
});
