import type { GivenEvent } from "../../../src/model/writing-events.js";
import type { FieldRandom } from "./field-random.js";
import { misspell } from "./misspell.js";
import { plainCapitals } from "./plain-capitals.js";
import { restyleGiven } from "./restyle-given.js";
import type { TrueName } from "./true-name.js";

/** Nicknames and canonical forms of a given name in plain capitals; none for most. */
export type NicknamesOf = (name: string) => readonly string[];

/** The given-name fields of a file. */
export interface WrittenGiven {
  readonly given: string;
  /** "" for people with one given name, else the other one: in full or its first letter. */
  readonly middle: string;
}

/**
 * The given name and middle name as a file holds them after one event, in plain capitals unless
 * restyled. The event bears on the first given name; half of the middle names are written as a
 * first letter. Written whole where the event does not apply: `swapped` with one given name,
 * `nickname` where there is none, misspellings as `misspell` says. `random` stands at the person
 * already.
 */
export function writeGiven(
  event: GivenEvent,
  name: TrueName,
  random: FieldRandom,
  nicknames: NicknamesOf,
): WrittenGiven {
  const swapped = event === "swapped" && name.second !== "";
  const first = swapped ? name.second : name.given;
  const other = swapped ? name.given : name.second;
  const given = written(swapped ? "whole" : event, first, name, random, nicknames);
  if (other === "") return { given, middle: "" };
  const restyled = event === "restyled";
  const full = restyled
    ? restyleGiven(other, name.convention, random.draw("choice"))
    : plainCapitals(other);
  return { given, middle: writtenMiddle(full, random) };
}

/** A middle name as a form holds it: half of them as a first letter. */
export function writtenMiddle(full: string, random: FieldRandom): string {
  return random.draw("style") < 0.5 ? full.charAt(0) : full;
}

function written(
  event: GivenEvent,
  first: string,
  name: TrueName,
  random: FieldRandom,
  nicknames: NicknamesOf,
): string {
  switch (event) {
    case "whole":
    case "swapped":
      return plainCapitals(first);
    case "nickname": {
      const plain = plainCapitals(first);
      const known = nicknames(plain);
      return known[Math.floor(random.draw("choice") * known.length)] ?? plain;
    }
    case "initial":
      return plainCapitals(first).charAt(0);
    case "restyled":
      return restyleGiven(first, name.convention, random.draw("choice"));
    default:
      return misspell(event, first, name.convention, random);
  }
}
