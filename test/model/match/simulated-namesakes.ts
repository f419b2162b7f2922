import {
  GIVEN_CLASSES,
  type LevelTables,
  SURNAME_CLASSES,
} from "../../../src/model/match/level-tables.js";
import { measuredLevels } from "../../../src/model/match/measured.js";
import type { MatchInputs } from "../../../src/model/match/row-outcomes.js";
import { hasTwoSurnames } from "../../../src/model/match/writing-rates.js";
import { CONVENTIONS } from "../../../src/model/vocabulary.js";
import { GIVEN_EVENTS, MISSPELLINGS, SURNAME_EVENTS } from "../../../src/model/writing-events.js";
import type { Random } from "../random.js";
import { Writer } from "./simulated-writing.js";

type NameField = "surname" | "given";
type Agreed = "exact" | "partial" | "fuzzy" | "none";

const EVENTS = { surname: SURNAME_EVENTS, given: GIVEN_EVENTS } as const;
const CLASSES = { surname: SURNAME_CLASSES, given: GIVEN_CLASSES } as const;
/** Of the parts of the tax file, the drawn population's own. */
const OWN = 3;
/** On a bystander's surname these say which surnames are borne, which is the pool's own mix. */
const WHICH_SURNAMES: readonly string[] = ["whole", "second-dropped", "swapped", "married"];
/** On the surname of one of the drawn population, who is named wholly by the convention. */
const HOW_MANY_SURNAMES: readonly string[] = ["whole", "second-dropped"];

/** The class of agency-side events that an event belongs to. */
function classOf(field: NameField, event: number): number {
  const name: string = EVENTS[field][event]!;
  const misspelt = (MISSPELLINGS as readonly string[]).includes(name);
  return (CLASSES[field] as readonly string[]).indexOf(misspelt ? "misspelt" : name);
}

/**
 * How strangers of each part of the tax file agree with a requested name: the name each bears, then
 * what befell it on their own return.
 */
export class Namesakes {
  readonly #tables: LevelTables;
  readonly #writer: Writer;
  readonly #convention: number;
  readonly #double: number;
  readonly #known = new Map<string, readonly number[]>();

  constructor(inputs: MatchInputs, convention: number) {
    this.#tables = inputs.levels;
    this.#writer = new Writer(inputs, "tax", convention);
    this.#convention = convention;
    this.#double = inputs.assumptions["pool.double-surname"]!;
  }

  /** A requested name, as the position of its node under what happened to it on the row. */
  pickNode(random: Random, field: NameField, event: number): number {
    const { weight } = this.#tables[`${field}Nodes`][this.#convention]!;
    return random.pick(weight[classOf(field, event)]!);
  }

  /** Levels on one form (0 careful, 1 careless); parts: Hispanic, community, rest and own. */
  levels(
    field: NameField,
    n: number,
    event: number,
    node: number,
    part: number,
    form: number,
  ): readonly number[] {
    const key = [field, n, event, node, part, form].join();
    const known = this.#known.get(key) ?? this.#levels(field, n, event, node, part, form);
    this.#known.set(key, known);
    return known;
  }

  #levels(
    field: NameField,
    n: number,
    event: number,
    node: number,
    part: number,
    form: number,
  ): readonly number[] {
    const rates = this.#writer.rates[field][form]!;
    const borneAs = part === OWN ? HOW_MANY_SURNAMES : WHICH_SURNAMES;
    const levels = [0, 0, 0, 0];
    rates.forEach((rate, at) => {
      const name = EVENTS[field][at]!;
      const kept = field === "surname" ? borneAs.includes(name) : name === "whole";
      const written = field === "surname" && kept ? 0 : at;
      const dropped = name === "second-dropped";
      const [exact, partial, fuzzy] = this.#borne(field, n, event, node, part, dropped);
      const as = (from: Agreed, share: number): void => {
        const after = this.#after(field, from, n, event, written, kept);
        after.forEach((chance, level) => {
          levels[level]! += rate * share * chance;
        });
      };
      as("exact", exact!);
      as("partial", partial!);
      as("fuzzy", fuzzy!);
      as("none", 1 - exact! - partial! - fuzzy!);
    });
    return levels;
  }

  /** Shares of strangers whose names, correctly written, agree exactly, partly and nearly. */
  #borne(
    field: NameField,
    n: number,
    event: number,
    node: number,
    part: number,
    dropped: boolean,
  ): number[] {
    const table = this.#tables[`${field}Nodes`][this.#convention]!;
    const parts = table.agree[n]![classOf(field, event)]!;
    const at = (position: number): readonly number[] =>
      parts[position]!.slice(node * 3, node * 3 + 3);
    if (field === "given") return [...at(part)];
    // With the second surname dropped, they are recorded with one of their community's.
    if (part === OWN && dropped) return [...at(2)];
    if (part > 0) return [...at(part + 1)];
    const [single, double] = [at(0), at(1)];
    return single.map((share, i) => share * (1 - this.#double) + double[i]! * this.#double);
  }

  /** What becomes of an agreement when the stranger's own name is written with an event. */
  #after(
    field: NameField,
    from: Agreed,
    n: number,
    event: number,
    written: number,
    kept: boolean,
  ): readonly number[] {
    const c = this.#convention;
    const same = this.#tables[`${field}Same`];
    if (from === "exact") return measuredLevels(same, n, c, 0, written);
    if (from === "partial" && field === "surname" && hasTwoSurnames(CONVENTIONS[c]!)) {
      return measuredLevels(this.#tables.surnameOne, n, c, 0, written);
    }
    if (from === "partial" && ["nickname", "initial"].includes(EVENTS[field][event]!)) {
      return measuredLevels(same, n, c, event, written);
    }
    if (!kept || from === "none") return [0, 0, 0, 1];
    return from === "partial" ? [0, 1, 0, 0] : [0, 0, 1, 0];
  }
}
