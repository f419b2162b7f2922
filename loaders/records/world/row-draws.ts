import { type Assumptions, assumed } from "../../../src/model/assumptions.js";
import { InputError } from "../../../src/model/input-error.js";
import { tinChances } from "../../../src/model/match/tin-events.js";
import { type StreamKey, streamKey, uniformAt } from "../../../src/model/population/hash.js";
import { FILINGS, type Filing } from "../../../src/model/vocabulary.js";
import { MOST_DEPARTED } from "./entity-numbers.js";

/** What the taxpayer number on an agency row is. */
export type TinSource = "missing" | "as-filed" | "another";

const STREAMS = [
  "departed",
  "departed-filed",
  "departed-male",
  "tin",
  "tin-issued",
  "tin-error",
  "lawful-on-file",
  "lawful-male",
] as const;

/** Facts about rows and records that both files have to agree on, drawn by entity. */
export class RowDraws {
  readonly #keys: Readonly<Record<(typeof STREAMS)[number], StreamKey>>;
  readonly #gone: number;
  readonly #filed: number;
  readonly #issued: number;
  readonly #tinError: number;
  readonly #lawfulOnFile: number;
  readonly #male: number;
  readonly #tin: ReadonlyMap<Filing, readonly number[]>;

  /** Throws an InputError when nearly everybody on the list has departed. */
  constructor(assumptions: Assumptions, seed: number) {
    const value = (id: string): number => assumed(assumptions, id);
    this.#keys = Object.fromEntries(
      STREAMS.map((name) => [name, streamKey(seed, `row/${name}`)]),
    ) as Record<(typeof STREAMS)[number], StreamKey>;
    this.#gone = departedPerRow(value("agency.departed"));
    this.#filed = value("tax.departed-on-file");
    this.#issued = value("agency.tin-other-issued");
    this.#tinError = value("tax.tin-error");
    this.#lawfulOnFile = value("household.lawful-on-file");
    this.#male = value("people.male");
    this.#tin = new Map(FILINGS.map((filing) => [filing, tinChances(assumptions, filing, false)]));
  }

  /** Most departed people that one row about somebody present stands for. */
  get mostDeparted(): number {
    return Math.ceil(this.#gone);
  }

  /** How many departed people there are for the row about an entity who is present. */
  departed(entity: number): number {
    const whole = Math.floor(this.#gone);
    return whole + (uniformAt(this.#keys.departed, entity) < this.#gone - whole ? 1 : 0);
  }

  /** How a departed entity filed: with a return old enough to be theirs, or not at all. */
  departedFiling(entity: number): Filing {
    return uniformAt(this.#keys["departed-filed"], entity) < this.#filed ? "itin" : "none";
  }

  departedIsMale(entity: number): boolean {
    return uniformAt(this.#keys["departed-male"], entity) < this.#male;
  }

  /** Which number the row about an entity carries. */
  tin(entity: number, filing: Filing): TinSource {
    const [missing, own] = this.#tin.get(filing)!;
    const u = uniformAt(this.#keys.tin, entity);
    if (u < missing!) return "missing";
    return u < missing! + own! ? "as-filed" : "another";
  }

  /** Whether the other number on a row belongs to somebody on the tax file. */
  anotherIsIssued(entity: number): boolean {
    return uniformAt(this.#keys["tin-issued"], entity) < this.#issued;
  }

  /** Whether the number on an entity's own tax record is mistyped. */
  tinMistyped(entity: number): boolean {
    return uniformAt(this.#keys["tin-error"], entity) < this.#tinError;
  }

  lawfulAdultOnFile(entity: number): boolean {
    return uniformAt(this.#keys["lawful-on-file"], entity) < this.#lawfulOnFile;
  }

  lawfulAdultIsMale(entity: number): boolean {
    return uniformAt(this.#keys["lawful-male"], entity) < this.#male;
  }
}

/** Departed people for each row about somebody present, where they are a share `gone` of all rows. */
function departedPerRow(gone: number): number {
  if (gone <= MOST_DEPARTED / (1 + MOST_DEPARTED)) return gone / (1 - gone);
  throw new InputError({
    file: "--set",
    key: "agency.departed",
    value: gone,
    expected: `at most ${MOST_DEPARTED / (1 + MOST_DEPARTED)} when records are written`,
  });
}
