import { levelWeight, matchWeights } from "../../../src/model/match/match-weights.js";
import { recordEvents } from "../../../src/model/match/record-events.js";
import type { MatchInputs } from "../../../src/model/match/row-outcomes.js";
import type { Agreement, MatchRoute, Policy } from "../../../src/model/policy/schema.js";
import { CONVENTIONS, FIELDS, LEVELS, NORMALIZATIONS } from "../../../src/model/vocabulary.js";
import type { Random } from "../random.js";
import type { AgencyRow } from "./simulated-writing.js";
import { MISSING_DOB } from "./simulated-writing.js";

/** Levels of one record, in the order of `FIELDS`: surname, given, dob, address, tin. */
export type Levels = readonly number[];

export const RECORD_KINDS = ["own", "household", "owners", "strangers"] as const;
export type RecordKind = (typeof RECORD_KINDS)[number];
export type ReturnedCounts = Readonly<Record<RecordKind, number>>;

/** A record that passes, and how well: the higher the tier, the better. */
export interface Passed {
  readonly kind: RecordKind;
  readonly tier: number;
}

/** A policy applied to one request at a time, the way a clerk would. */
export class SimulatedPolicy {
  readonly #policy: Policy;
  readonly #weights: ReturnType<typeof matchWeights>[];
  readonly #compared: readonly ReadonlySet<string>[];
  readonly #tiers = new Map<number, number | undefined>();

  /** The m- and u-tables of scores are the model's, for requests of one naming convention. */
  constructor(policy: Policy, inputs: MatchInputs, convention: number) {
    this.#policy = policy;
    const { assumptions, levels, pool, fresh, adults } = inputs;
    const shares = CONVENTIONS.map((_, c) => (c === convention ? 1 : 0));
    const match = policy.match!;
    this.#weights = match.routes.map((route) => {
      const normalization = route.normalization ?? match.normalization;
      const events = recordEvents(assumptions, levels, normalization, fresh, adults);
      return matchWeights(assumptions, events, pool, shares);
    });
    this.#compared = match.routes.map(({ rule }) => {
      const named =
        "compare" in rule ? rule.compare : rule.anyOf.flatMap((set) => Object.keys(set));
      return new Set<string>(this.#confirmed ? [...named, "address"] : named);
    });
  }

  get #confirmed(): boolean {
    return this.#policy.request.addressTest === "confirmed";
  }

  /** The route that takes a row, or -1. */
  routeOf({ tin }: AgencyRow): number {
    return this.#policy.match!.routes.findIndex(
      ({ when }) => when === "always" || (when === "tin-present") === tin > 0,
    );
  }

  normalizationOf(route: number): number {
    const match = this.#policy.match!;
    return NORMALIZATIONS.indexOf(match.routes[route]!.normalization ?? match.normalization);
  }

  compares(route: number, field: string): boolean {
    return this.#compared[route]!.has(field);
  }

  /** Whether the row's own fields keep it from being matched at all. */
  rejects({ tin, dob, place }: AgencyRow): boolean {
    const { requiredFields, addressTest } = this.#policy.request;
    if (requiredFields.includes("tin") && tin === 0) return true;
    if (requiredFields.includes("dob") && dob === MISSING_DOB) return true;
    if (requiredFields.includes("address") && place === "blank") return true;
    if (addressTest === "present") return place === "blank";
    return addressTest !== "none" && (place === "blank" || place === "insufficient");
  }

  /** Tier in which a record with these levels passes, if it does. */
  tier(route: number, levels: Levels): number | undefined {
    const code = levels.reduce((sum, level) => sum * 6 + level, route);
    if (!this.#tiers.has(code)) this.#tiers.set(code, this.#judge(route, levels));
    return this.#tiers.get(code);
  }

  #judge(at: number, levels: Levels): number | undefined {
    const route = this.#policy.match!.routes[at]!;
    if (this.#confirmed && levels[3]! > 1) return undefined;
    let weight = 0;
    FIELDS.forEach((field, f) => {
      if (this.compares(at, field)) weight += levelWeight(this.#weights[at]!, field, levels[f]!);
    });
    if (!passes(route, levels, weight)) return undefined;
    return this.#policy.match!.candidates === "best" ? Math.round(weight / 4) : 0;
  }

  /** What the candidate policy and the reviewer make of the records that pass. */
  end(found: readonly Passed[], random: Random): { outcome: string; returned: ReturnedCounts } {
    const candidates = this.#policy.match!.candidates;
    const best = Math.max(...found.map(({ tier }) => tier));
    const top = candidates === "best" ? found.filter(({ tier }) => tier === best) : found;
    const chosen = candidates === "all" || top.length === 1 ? top : [];
    const { review } = this.#policy.approval;
    const keepsRight = !(review && random.happens(review.lossRate));
    const keepsWrong = !(review && random.happens(review.catchRate));
    const kept = chosen.filter(({ kind }) => (kind === "own" ? keepsRight : keepsWrong));
    const returned = { own: 0, household: 0, owners: 0, strangers: 0 };
    for (const { kind } of kept) returned[kind]++;
    if (found.length === 0) return { outcome: "unmatched", returned };
    if (kept.length === 0) return { outcome: "withheld", returned };
    if (returned.own === 0) return { outcome: "wrong", returned };
    return { outcome: kept.length > returned.own ? "mixed" : "correct", returned };
  }
}

function passes({ rule }: MatchRoute, levels: Levels, weight: number): boolean {
  if ("threshold" in rule) return weight >= rule.threshold;
  return rule.anyOf.some((set: Agreement) =>
    Object.entries(set).every(([field, least = ""]) => {
      const f = FIELDS.indexOf(field as keyof typeof LEVELS);
      return (
        levels[f]! <= (LEVELS[field as keyof typeof LEVELS] as readonly string[]).indexOf(least)
      );
    }),
  );
}
