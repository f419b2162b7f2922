import { oneOf } from "../expected-text.js";
import { didYouMean } from "../nearest-name.js";
import { POLICY_PREFIX } from "../policy/override-policy.js";
import { linkAssumptions } from "./link-assumptions.js";
import { linkEntries } from "./link-entries.js";
import { type LinkNote, leftOut } from "./link-note.js";
import { linkPolicy } from "./link-policy.js";
import {
  type KnownScenarios,
  MOST_SEED,
  type ScenarioChoices,
  usualScenario,
} from "./scenario-choices.js";

/** Keys of a link besides those of assumptions and of the policy. */
const PLAIN_KEYS: readonly string[] = ["policy", "baseline", "revoked", "seed"];

export interface DecodedLink {
  readonly scenario: ScenarioChoices;
  /** What was left out or changed on the way, and why; empty for a link in order. */
  readonly notes: readonly LinkNote[];
}

/**
 * The scenario of a query string, with or without its question mark. Takes any text and never
 * throws: what is unknown or not allowed is left out with a note, and a text that cannot be read at
 * all gives the usual scenario. Time and size are bounded.
 */
export function decodeScenario(link: string, known: KnownScenarios): DecodedLink {
  const read = linkEntries(link);
  if ("hopeless" in read) {
    const text = `${read.hopeless} The usual scenario is shown instead.`;
    return { scenario: usualScenario(known), notes: [{ text }] };
  }
  const notes: LinkNote[] = [...read.notes];
  const overrides = new Map<string, string>();
  const assumptions = new Map<string, string>();
  for (const [key, value] of read.values) {
    if (PLAIN_KEYS.includes(key)) continue;
    if (key.startsWith(POLICY_PREFIX)) overrides.set(key.slice(POLICY_PREFIX.length), value);
    else if (key.includes(".")) assumptions.set(key, value);
    else {
      const near = didYouMean(key, PLAIN_KEYS);
      notes.push({ key, text: `Left out. It is no part of a scenario${near}.` });
    }
  }
  const scenario = {
    baseline: readBaseline(read.values.get("baseline"), known, notes),
    revoked: readRevoked(read.values.get("revoked"), notes),
    policy: linkPolicy(read.values.get("policy"), overrides, known, notes),
    set: linkAssumptions(assumptions, known.assumptions, notes),
    seed: readSeed(read.values.get("seed"), known, notes),
  };
  return { scenario, notes };
}

function readBaseline(
  value: string | undefined,
  { baselines, usual }: KnownScenarios,
  notes: LinkNote[],
): string {
  if (value === undefined) return usual.baseline;
  if (baselines.includes(value)) return value;
  notes.push(leftOut({ key: "baseline", value, expected: oneOf(baselines, value) }));
  return usual.baseline;
}

function readRevoked(value: string | undefined, notes: LinkNote[]): boolean {
  if (value !== undefined && !["0", "1", "false", "true"].includes(value)) {
    notes.push(leftOut({ key: "revoked", value, expected: "1 or 0" }));
  }
  return value === "1" || value === "true";
}

function readSeed(value: string | undefined, known: KnownScenarios, notes: LinkNote[]): number {
  const { seed } = usualScenario(known);
  if (value === undefined) return seed;
  const number = Number(value);
  if (/^\d{1,16}$/.test(value) && number <= MOST_SEED) return number;
  notes.push(leftOut({ key: "seed", value, expected: `a whole number from 0 to ${MOST_SEED}` }));
  return seed;
}
