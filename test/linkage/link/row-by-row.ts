import type { LinkOutcome } from "../../../loaders/linkage/link/link-outcome.js";
import type { RouteRule } from "../../../loaders/linkage/link/route-rule.js";
import { compareRecords } from "../../../src/linkage/compare-records.js";
import type { FiledRecord } from "../../../src/linkage/filed-record.js";
import type { NicknameTable } from "../../../src/linkage/nickname-table.js";
import { isUsable } from "../../../src/linkage/prepare-address.js";
import { prepareRecord } from "../../../src/linkage/prepare-record.js";
import type { PreparedRecord } from "../../../src/linkage/prepared-record.js";
import type { Policy } from "../../../src/model/policy/schema.js";
import { FIELDS, type Normalization } from "../../../src/model/vocabulary.js";
import type { SmallWorld } from "../../records/small-world.js";

type AgencyRow = SmallWorld["agency"][number];
type TaxRow = SmallWorld["tax"][number];

const LISTS: Readonly<Record<string, readonly string[]>> = {
  criminal: ["criminal"],
  "final-orders": ["final-order"],
  docket: ["docket", "final-order", "criminal"],
};

/** Whether a row passes the policy's tests on the row itself. */
function passes({ request }: Policy, record: FiledRecord): boolean {
  const filled = record.address !== "" || record.zip !== "";
  const has = { address: filled, dob: record.dob !== "", tin: record.tin !== "" };
  if (!request.requiredFields.every((field) => has[field])) return false;
  if (request.addressTest === "none") return true;
  return request.addressTest === "present" ? filled : isUsable(record);
}

const known = new WeakMap<FiledRecord, Map<Normalization, PreparedRecord>>();

function prepared(
  record: FiledRecord,
  normalization: Normalization,
  nicknames: NicknameTable,
): PreparedRecord {
  const before = known.get(record) ?? new Map<Normalization, PreparedRecord>();
  known.set(record, before);
  const found = before.get(normalization) ?? prepareRecord(record, normalization, nicknames);
  before.set(normalization, found);
  return found;
}

const knownTiers = new WeakMap<RouteRule, ReadonlyMap<string, number>>();

function tiers(rule: RouteRule): ReadonlyMap<string, number> {
  const found = knownTiers.get(rule);
  if (found) return found;
  const made = new Map(rule.patterns.map(({ levels, tier }) => [keyOf(rule, levels), tier]));
  knownTiers.set(rule, made);
  return made;
}

const keyOf = ({ compared }: RouteRule, levels: readonly number[]): string =>
  FIELDS.map((field, at) => (compared.has(field) ? levels[at] : "")).join();

/** The tier of a pair of records on a route, or undefined if the route does not accept it. */
export function tierOf(
  rule: RouteRule,
  a: FiledRecord,
  b: FiledRecord,
  nicknames: NicknameTable,
): number | undefined {
  const { normalization } = rule;
  const levels = compareRecords(
    prepared(a, normalization, nicknames),
    prepared(b, normalization, nicknames),
    normalization,
  );
  return tiers(rule).get(keyOf(rule, levels));
}

function relationOf(row: AgencyRow, found: TaxRow): "own" | "household" | "owner" | "stranger" {
  if (found.truth.record === row.truth.ownRecord) return "own";
  if (row.truth.home !== "" && row.truth.home === found.truth.home) return "household";
  return found.truth.ownerOf === row.truth.person ? "owner" : "stranger";
}

/** The same as `linkPolicy`, by comparing every row with every record, one at a time. */
export function linkRowByRow(
  world: SmallWorld,
  policy: Policy,
  rules: readonly RouteRule[],
  nicknames: NicknameTable,
): LinkOutcome {
  const rows = {
    requested: 0,
    rejected: 0,
    unmatched: 0,
    withheld: 0,
    correct: 0,
    wrong: 0,
    mixed: 0,
  };
  const records = {
    own: 0,
    ownNew: 0,
    ownInsufficient: 0,
    household: 0,
    strangers: 0,
    owners: 0,
    byNumber: 0,
  };
  const subjects = new Set<string>();
  const mates = new Set<string>();
  const others = new Set<string>();
  const { list, share } = policy.request;
  const sent = world.agency.filter(
    ({ truth }) => LISTS[list]?.includes(truth.record) && truth.share < share,
  );
  const { courtOrder, grantRate, officers, caseloadCap, review } = policy.approval;
  const most = officers && caseloadCap ? officers * caseloadCap : Number.POSITIVE_INFINITY;
  const granted = Math.min(courtOrder ? grantRate : 1, most / Math.max(1, sent.length));
  for (const row of sent) {
    rows.requested++;
    const hasTin = row.record.tin !== "";
    const rule = rules.find(({ when }) => when === "always" || (when === "tin-present") === hasTin);
    if (rule === undefined || row.truth.grant >= granted || !passes(policy, row.record)) {
      rows.rejected++;
      continue;
    }
    const fits = world.tax.flatMap((record) => {
      const tier = tierOf(rule, row.record, record.record, nicknames);
      return tier === undefined ? [] : [{ record, tier }];
    });
    if (fits.length === 0) {
      rows.unmatched++;
      continue;
    }
    const best = Math.min(...fits.map(({ tier }) => tier));
    const top = fits.filter(({ tier }) => tier === best);
    const returned = policy.match?.candidates === "all" ? fits : top.length === 1 ? top : [];
    const kept = returned
      .map(({ record }) => ({ record, relation: relationOf(row, record) }))
      .filter(({ relation }) =>
        relation === "own"
          ? row.truth.lost >= (review?.lossRate ?? 0)
          : row.truth.caught >= (review?.catchRate ?? 0),
      );
    const own = kept.some(({ relation }) => relation === "own");
    const wrong = kept.some(({ relation }) => relation !== "own");
    rows[own && wrong ? "mixed" : own ? "correct" : wrong ? "wrong" : "withheld"]++;
    if (kept.length > 0 && rule.compared.has("tin")) records.byNumber++;
    for (const { record, relation } of kept) {
      const { person } = record.truth;
      if (relation === "own") {
        records.own++;
        if (!row.truth.addressKnown) records.ownNew++;
        if (!isUsable(row.record)) records.ownInsufficient++;
        if (!row.truth.departed) subjects.add(person);
      } else if (relation === "household") {
        records.household++;
        mates.add(person);
      } else {
        records[relation === "owner" ? "owners" : "strangers"]++;
        others.add(person);
      }
    }
  }
  const householdError = [...mates].filter((person) => !subjects.has(person)).length;
  const strangerError = [...others].filter((p) => !subjects.has(p) && !mates.has(p)).length;
  const locates = policy.disclose.some((part) => part !== "confirmation");
  const people = { subject: subjects.size, householdError, strangerError };
  return {
    rows,
    records,
    people: locates ? people : { subject: 0, householdError: 0, strangerError: 0 },
  };
}
