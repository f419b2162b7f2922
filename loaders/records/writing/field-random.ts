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
  readonly #event: StreamKey;
  readonly #place: StreamKey;
  readonly #letter: StreamKey;
  readonly #choice: StreamKey;
  readonly #style: StreamKey;
  #person = 0;

  constructor(seed: number, file: RecordFile, field: string) {
    const key = (kind: Kind) => streamKey(seed, `writing/${file}/${field}/${kind}`);
    this.#event = key("event");
    this.#place = key("place");
    this.#letter = key("letter");
    this.#choice = key("choice");
    this.#style = key("style");
  }

  /** Turns to a person (any whole number) and returns this same object. */
  at(person: number): this {
    this.#person = person;
    return this;
  }

  /** The person's number of that kind, in [0, 1): the same at every call. */
  draw(kind: Kind): number {
    return uniformAt(this.#key(kind), this.#person);
  }

  /** A choice among fields is settled when code is compiled; one by a property's name is not. */
  #key(kind: Kind): StreamKey {
    switch (kind) {
      case "event":
        return this.#event;
      case "place":
        return this.#place;
      case "letter":
        return this.#letter;
      case "choice":
        return this.#choice;
      case "style":
        return this.#style;
    }
  }
}
