import { measuredLevels } from "../../../src/model/match/measured.js";
import { communityShares } from "../../../src/model/match/record-events.js";
import type { MatchInputs } from "../../../src/model/match/row-outcomes.js";
import { everyoneIn, poolAround } from "../../../src/model/match/stranger-pool.js";
import { CONVENTIONS, LEVELS } from "../../../src/model/vocabulary.js";
import { ADDRESS_RELATIONS, DOB_EVENTS } from "../../../src/model/writing-events.js";
import type { Random } from "../random.js";
import { Namesakes } from "./simulated-namesakes.js";
import type { Passed, SimulatedPolicy } from "./simulated-policy.js";
import type { AgencyRow } from "./simulated-writing.js";
import { MISSING_DOB, NO_ADDRESS, Writer } from "./simulated-writing.js";

/** Chances that a stranger's date of birth is the row's, is near it, or is not; missing last. */
export function strangerDates({ assumptions, levels, adults }: MatchInputs, event: number) {
  if (event === MISSING_DOB) return [0, 0, 0, 1];
  const day = assumptions["pool.dob-exact"]! * adults;
  const crowded = DOB_EVENTS[event] === "default" ? assumptions["pool.default-birthday"]! : 1;
  const near = day * levels.dobNearDays;
  return [day * crowded, near, 1 - day * crowded - near, 0];
}

/**
 * The strangers who pass a rule: for every way their record can agree, a Poisson number of them.
 * Everybody in the pool lives somewhere as seen from the row's address, belongs to one of four
 * parts, and filled in a careful or a careless return.
 */
export class SimulatedStrangers {
  readonly namesakes: Namesakes;
  readonly #inputs: MatchInputs;
  readonly #policy: SimulatedPolicy;
  readonly #state: number;
  readonly #writer: Writer;
  readonly #convention: number;
  readonly #community: number;
  readonly #known = new Map<string, ReadonlyMap<number, number>>();

  constructor(policy: SimulatedPolicy, inputs: MatchInputs, convention: number, state: number) {
    this.#inputs = inputs;
    this.#policy = policy;
    this.#state = state;
    this.#writer = new Writer(inputs, "tax", convention);
    this.#convention = convention;
    this.#community = communityShares(inputs.assumptions, inputs.levels)[convention]!;
    this.namesakes = new Namesakes(inputs, convention);
  }

  draw(random: Random, route: number, row: AgencyRow, nodes: readonly [number, number]): Passed[] {
    const found: Passed[] = [];
    for (const [tier, mean] of this.#means(route, row, nodes)) {
      for (let n = random.poisson(mean); n > 0; n--) found.push({ kind: "strangers", tier });
    }
    return found;
  }

  /** Expected strangers per tier, for one requested name and row. */
  #means(route: number, row: AgencyRow, nodes: readonly [number, number]) {
    const { surname, given, dob, address, place, tin } = row;
    const where = this.#policy.compares(route, "address") ? [address, place] : [];
    const when = this.#policy.compares(route, "dob") ? [dob] : [];
    const key = [route, surname, given, tin, ...where, ...when, ...nodes].join();
    const known = this.#known.get(key) ?? this.#sum(route, row, nodes);
    this.#known.set(key, known);
    return known;
  }

  #sum(route: number, row: AgencyRow, [s, g]: readonly [number, number]): Map<number, number> {
    const n = this.#policy.normalizationOf(route);
    const people = new Float64Array(4 * 4 * 6);
    this.#living(row).forEach((living, part) => {
      for (const form of [0, 1]) {
        const share = form === 1 ? this.#writer.careless : 1 - this.#writer.careless;
        const surnames = this.namesakes.levels("surname", n, row.surname, s, part, form);
        const givens = this.namesakes.levels("given", n, row.given, g, part, form);
        const addresses = this.#addresses(route, n, row, living, form);
        addresses.forEach((there, level) => {
          if (there === 0) return;
          for (let name = 0; name < 16; name++) {
            people[name * 6 + level]! += share * surnames[name >> 2]! * givens[name & 3]! * there;
          }
        });
      }
    });
    const dates = this.#policy.compares(route, "dob") ? strangerDates(this.#inputs, row.dob) : [1];
    const number = row.tin === 0 ? 2 : 1;
    const sums = new Map<number, number>();
    people.forEach((mean, at) => {
      if (mean === 0) return;
      dates.forEach((date, dl) => {
        if (date === 0) return;
        const name = Math.floor(at / 6);
        const levels = [Math.floor(name / 4), name % 4, dl, at % 6, number];
        const tier = this.#policy.tier(route, levels);
        if (tier !== undefined) sums.set(tier, (sums.get(tier) ?? 0) + mean * date);
      });
    });
    return sums;
  }

  /** People of the four parts by relation of their home to the row's address. */
  #living({ place }: AgencyRow): number[][] {
    const { pool, assumptions } = this.#inputs;
    const around = poolAround(pool, assumptions, this.#state);
    const everyone = everyoneIn(pool);
    const of = (people: readonly number[], total: number): number[] => {
      if (place === "away" && pool.only !== undefined) return [0, 0, 0, 0, total];
      if (place !== "old") return [...people];
      // Somebody lives at the old address now, and is one of those counted on the street.
      const here = (assumptions["pool.filers-per-return"]! * total) / everyone;
      return [people[0]! + here, Math.max(0, people[1]! - here), ...people.slice(2)];
    };
    const hispanic = of(around.hispanic, pool.hispanicTotal);
    const other = of(around.other, pool.otherTotal);
    const kin = CONVENTIONS.map((_, c) => of(around.own[c]!, pool.ownTotals[c]!));
    const parts = [hispanic, other.map((p) => p * this.#community), [], kin[this.#convention]!];
    const rest = other.map((p) => p * (1 - this.#community));
    // The drawn population's people of other conventions are among the Hispanic part or the rest.
    kin.forEach((people, c) => {
      if (c === this.#convention) return;
      const among = CONVENTIONS[c] === "spanish" ? hispanic : rest;
      people.forEach((n, relation) => {
        among[relation]! += n;
      });
    });
    parts[2] = rest;
    return parts;
  }

  /** People by address level, on one form. */
  #addresses(
    route: number,
    n: number,
    row: AgencyRow,
    living: readonly number[],
    form: number,
  ): number[] {
    const levels = LEVELS.address.map(() => 0);
    const compared = this.#policy.compares(route, "address");
    if (row.home < 0 || !compared) {
      levels[compared ? NO_ADDRESS : 0] = living.reduce((a, b) => a + b, 0);
      return levels;
    }
    ADDRESS_RELATIONS.forEach((_, relation) => {
      this.#writer.rates.address[form as 0]!.forEach((rate, written) => {
        const cell = measuredLevels(this.#inputs.levels.address, n, relation, row.address, written);
        cell.forEach((chance, level) => {
          levels[level]! += living[relation]! * rate * chance;
        });
      });
    });
    return levels;
  }
}
