import { type StreamKey, streamKey, uniformAt } from "../../../src/model/population/hash.js";

/**
 * What a number decides: which event happens, where in the field, which letter or digit comes of
 * it, which of several errors of that event, and which of several innocent styles.
 */
export type Kind = "event" | "place" | "letter" | "choice" | "style";

/** The files a field can stand in. Each draws its errors on its own. */
export type RecordFile = "agency" | "tax";

/**
 * Random numbers for one field of one file: a function of seed, file, field, kind and person, and of
 * nothing else. So two scenarios with different rates make the same slip wherever both make one.
 * One object serves all people in turn, and no draw allocates memory.
 */
export class FieldRandom {
  readonly #keys: Readonly<Record<Kind, StreamKey>>;
  #person = 0;

  constructor(seed: number, file: RecordFile, field: string) {
    const key = (kind: Kind) => streamKey(seed, `writing/${file}/${field}/${kind}`);
    this.#keys = {
      event: key("event"),
      place: key("place"),
      letter: key("letter"),
      choice: key("choice"),
      style: key("style"),
    };
  }

  /** Turns to a person (any whole number) and returns this same object. */
  at(person: number): this {
    this.#person = person;
    return this;
  }

  /** The person's number of that kind, in [0, 1): the same at every call. */
  draw(kind: Kind): number {
    return uniformAt(this.#keys[kind], this.#person);
  }
}
