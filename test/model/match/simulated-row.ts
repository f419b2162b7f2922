import { levelWeight, matchWeights } from "../../../src/model/match/match-weights.js";
import { recordEvents } from "../../../src/model/match/record-events.js";
import { DEPARTED_UNFILED, RequestRows } from "../../../src/model/match/request-rows.js";
import type { MatchInputs } from "../../../src/model/match/row-outcomes.js";
import { massAround } from "../../../src/model/match/stranger-pool.js";
import { ownerChances, tinChances } from "../../../src/model/match/tin-events.js";
import type { Agreement, MatchRoute, Policy } from "../../../src/model/policy/schema.js";
import { CONVENTIONS, FIELDS, FILINGS, LEVELS } from "../../../src/model/vocabulary.js";
import type { Random } from "../random.js";

/** Levels of one record, in the order of `FIELDS`: surname, given, dob, address, tin. */
type Levels = readonly number[];
interface Returned {
  readonly kind: "own" | "household" | "owners" | "strangers";
  readonly tier: number;
}

/** One kind of row: everything of it that a simulated request needs. */
export interface RowKind {
  readonly convention: number;
  readonly stand: number;
  readonly mates: number;
  readonly state: number;
}

/** What one simulated request ended in, and the records returned by kind. */
export interface RowResult {
  readonly outcome: string;
  readonly returned: Readonly<Record<"own" | "household" | "owners" | "strangers", number>>;
  readonly address: string;
}

/**
 * Plays out single requests record by record: what happened to the agency's row, which records are
 * on the tax file, how alike each is, and what the policy does with those that pass. Shares with the
 * model only the chances of events, the m- and u-tables and the pool, none of its sums.
 */
export class SimulatedRow {
  readonly #policy: Policy;
  readonly #inputs: MatchInputs;
  readonly #kind: RowKind;
  readonly #weights: ReturnType<typeof matchWeights>[];
  readonly #events;
  readonly #tiers = new Map<number, number | undefined>();
  readonly #lambdas = new Map<string, { readonly tiers: number[]; readonly means: number[] }>();

  constructor(policy: Policy, inputs: MatchInputs, kind: RowKind) {
    this.#policy = policy;
    this.#inputs = inputs;
    this.#kind = kind;
    const { assumptions, names, pool, fresh } = inputs;
    const shares = CONVENTIONS.map((_, c) => (c === kind.convention ? 1 : 0));
    const match = policy.match!;
    this.#events = match.routes.map((route) =>
      recordEvents(assumptions, names, route.normalization ?? match.normalization, fresh),
    );
    this.#weights = this.#events.map((events) =>
      matchWeights(assumptions, events, names, pool, shares),
    );
  }

  play(random: Random): RowResult {
    const { policy, kind, inputs } = {
      policy: this.#policy,
      kind: this.#kind,
      inputs: this.#inputs,
    };
    const filing = FILINGS[kind.stand] ?? (kind.stand === DEPARTED_UNFILED ? "none" : "itin");
    const tinAt = random.pick(tinChances(inputs.assumptions, filing, inputs.fresh));
    const present = tinAt !== 0;
    const at = policy.match!.routes.findIndex(
      ({ when }) => when === "always" || (when === "tin-present") === present,
    );
    const nothing = { own: 0, household: 0, owners: 0, strangers: 0 };
    if (at < 0) return { outcome: "rejected", returned: nothing, address: "" };
    const events = this.#events[at]!;
    const draw = <E extends { readonly chance: number }>(list: readonly E[]): number =>
      random.pick(list.map((event) => event.chance));
    const a = draw(events.address);
    const d = draw(events.dob);
    const address = events.address[a]!;
    const dob = events.dob[d]!;
    if (this.#rejected(present, address.id, dob.id)) {
      return { outcome: "rejected", returned: nothing, address: address.id };
    }
    const s = draw(events.surname[kind.convention]!);
    const g = draw(events.given[kind.convention]!);
    const surname = events.surname[kind.convention]![s]!;
    const given = events.given[kind.convention]![g]!;
    const tin = events.tin[tinAt]!;
    const found: Returned[] = [];
    const offer = (of: Returned["kind"], chances: readonly (readonly number[])[]): void => {
      const tier = this.#tier(
        at,
        chances.map((levels) => random.pick(levels)),
      );
      if (tier !== undefined) found.push({ kind: of, tier });
    };
    const files = kind.stand !== 0 && kind.stand !== DEPARTED_UNFILED;
    if (files) offer("own", [surname.own, given.own, dob.own, address.own, tin.own]);
    for (let mate = 0; mate < kind.mates; mate++) {
      if (!random.happens(inputs.matesOnFile[kind.mates]!)) continue;
      const [like, alike] = [surname.household, given.household];
      offer("household", [like, alike, dob.household, address.household, tin.household]);
    }
    const compares = this.#compares(at);
    if (compares.has("tin") && random.happens(ownerChances(inputs.assumptions, filing)[tinAt]!)) {
      const same = random.happens(inputs.assumptions["pool.owner-same-name"]!);
      const far = address.usable ? [0, 0, 0, 0, 1, 0] : [0, 0, 0, 0, 0, 1];
      const other = [0, 0, 0, 1];
      const called = same ? [surname.own, given.own] : [other, other];
      offer("owners", [called[0]!, called[1]!, dob.stranger, far, [1, 0, 0]]);
    }
    const names = inputs.names[CONVENTIONS[kind.convention]!];
    const node = [random.pick(names.surname.weight), random.pick(names.given.weight)] as const;
    const { tiers, means } = this.#strangers(at, [s, g, d, a, tinAt], node);
    tiers.forEach((tier, i) => {
      const many = random.poisson(means[i]!);
      for (let n = 0; n < many; n++) found.push({ kind: "strangers", tier });
    });
    return { ...this.#end(found, random), address: address.id };
  }

  #rejected(present: boolean, address: string, dob: string): boolean {
    const { requiredFields, addressTest } = this.#policy.request;
    if (requiredFields.includes("tin") && !present) return true;
    if (requiredFields.includes("dob") && dob === "missing") return true;
    if (requiredFields.includes("address") && address === "blank") return true;
    if (addressTest === "present") return address === "blank";
    return addressTest !== "none" && (address === "blank" || address === "insufficient");
  }

  #compares(route: number): ReadonlySet<string> {
    const { rule } = this.#policy.match!.routes[route]!;
    const fields = "compare" in rule ? rule.compare : rule.anyOf.flatMap((set) => Object.keys(set));
    const confirmed = this.#policy.request.addressTest === "confirmed";
    return new Set<string>(confirmed ? [...fields, "address"] : fields);
  }

  /** Tier in which a record with these levels passes (the higher, the better), if it does. */
  #tier(at: number, levels: Levels): number | undefined {
    const code = levels.reduce((sum, level) => sum * 6 + level, at);
    if (!this.#tiers.has(code)) this.#tiers.set(code, this.#judge(at, levels));
    return this.#tiers.get(code);
  }

  #judge(at: number, levels: Levels): number | undefined {
    const route = this.#policy.match!.routes[at]!;
    if (this.#policy.request.addressTest === "confirmed" && levels[3]! > 1) return undefined;
    const compares = this.#compares(at);
    let weight = 0;
    FIELDS.forEach((field, f) => {
      if (compares.has(field)) {
        weight += levelWeight(this.#weights[at]!, field, levels[f]!);
      }
    });
    if (!passes(route, levels, weight)) return undefined;
    return this.#policy.match!.candidates === "best" ? Math.round(weight / 4) : 0;
  }

  /** Expected strangers per tier for a name, given what happened to each field of the row. */
  #strangers(at: number, events: readonly number[], node: readonly [number, number]) {
    const key = [at, ...events, ...node].join();
    const known = this.#lambdas.get(key);
    if (known) return known;
    const sums = new Map<number, number>();
    const { convention, state } = this.#kind;
    const all = this.#events[at]!;
    const surname = all.surname[convention]![events[0]!]!;
    const given = all.given[convention]![events[1]!]!;
    const dob = all.dob[events[2]!]!.stranger;
    const tin = all.tin[events[4]!]!.stranger;
    const { pool, assumptions } = this.#inputs;
    const around = massAround(pool, assumptions, state);
    for (const part of ["hispanic", "other"] as const) {
      const total = part === "hispanic" ? pool.hispanicTotal : pool.otherTotal;
      const living = all.address[events[3]!]!.usable ? around[part] : [0, 0, 0, 0, 0, total];
      const [sn, gn] = [surname[part][node[0]]!, given[part][node[1]]!];
      for (let sl = 0; sl < 4; sl++)
        for (let gl = 0; gl < 4; gl++)
          for (let dl = 0; dl < 4; dl++)
            for (let al = 0; al < 6; al++)
              for (let tl = 0; tl < 3; tl++) {
                const mean = living[al]! * sn[sl]! * gn[gl]! * dob[dl]! * tin[tl]!;
                const tier = mean > 0 ? this.#tier(at, [sl, gl, dl, al, tl]) : undefined;
                if (tier !== undefined) sums.set(tier, (sums.get(tier) ?? 0) + mean);
              }
    }
    const result = { tiers: [...sums.keys()], means: [...sums.values()] };
    this.#lambdas.set(key, result);
    return result;
  }

  /** What the candidate policy and the reviewer make of the records that pass. */
  #end(found: readonly Returned[], random: Random): Pick<RowResult, "outcome" | "returned"> {
    const candidates = this.#policy.match!.candidates;
    const best = Math.max(...found.map(({ tier }) => tier));
    const top = candidates === "best" ? found.filter(({ tier }) => tier === best) : found;
    const count = (kind: Returned["kind"], list: readonly Returned[]): number =>
      list.filter((record) => record.kind === kind).length;
    const chosen = candidates === "all" || top.length === 1 ? top : [];
    const { review } = this.#policy.approval;
    const keepsRight = !(review && random.happens(review.lossRate));
    const keepsWrong = !(review && random.happens(review.catchRate));
    const kept = chosen.filter(({ kind }) => (kind === "own" ? keepsRight : keepsWrong));
    const own = count("own", kept);
    const returned = {
      own,
      household: count("household", kept),
      owners: count("owners", kept),
      strangers: count("strangers", kept),
    };
    if (found.length === 0) return { outcome: "unmatched", returned };
    if (kept.length === 0) return { outcome: "withheld", returned };
    const outcome = own === 0 ? "wrong" : kept.length > own ? "mixed" : "correct";
    return { outcome, returned };
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

/** Rows of one kind only, `count` of them. */
export function rowsOf(kind: RowKind, states: number, count: number): RequestRows {
  const rows = new RequestRows(states);
  rows.count[rows.at(kind.convention, kind.stand, kind.mates, kind.state)] = count;
  return rows;
}
