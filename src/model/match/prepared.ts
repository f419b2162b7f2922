import type { Assumptions } from "../assumptions.js";
import type { Normalization } from "../vocabulary.js";
import type { LevelTables } from "./level-tables.js";
import { type RecordEvents, recordEvents } from "./record-events.js";

// Events do not depend on the policy's rule. They are kept for as long as their inputs live, so that
// moving a policy control does not work them out again.
const known = new WeakMap<Assumptions, WeakMap<LevelTables, Map<string, RecordEvents>>>();

/** Events under a standard of normalization (`recordEvents`), worked out once. */
export function eventsFor(
  assumptions: Assumptions,
  tables: LevelTables,
  normalization: Normalization,
  fresh: boolean,
  adults: number,
): RecordEvents {
  const byTables = known.get(assumptions) ?? new WeakMap<LevelTables, Map<string, RecordEvents>>();
  known.set(assumptions, byTables);
  const events = byTables.get(tables) ?? new Map<string, RecordEvents>();
  byTables.set(tables, events);
  const key = `${normalization} ${fresh} ${adults}`;
  const found = events.get(key) ?? recordEvents(assumptions, tables, normalization, fresh, adults);
  events.set(key, found);
  return found;
}
