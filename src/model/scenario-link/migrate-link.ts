import { LINK_VERSION } from "./encode-scenario.js";
import type { LinkNote } from "./link-note.js";
import type { QueryEntries } from "./query-text.js";

/** A link's entries in the form of the next version, with what the reader should know of the way. */
interface Migrated {
  readonly entries: QueryEntries;
  readonly notes: readonly LinkNote[];
}

/** How links of each version are brought to the next one. */
const MIGRATIONS: readonly ((entries: QueryEntries) => Migrated)[] = [fromCommandLine];

/** Entries of a link of an earlier version as the present version has them. */
export function migrateLink(version: number, entries: QueryEntries): Migrated {
  return MIGRATIONS.slice(version, LINK_VERSION).reduce<Migrated>(
    (before, migrate) => {
      const after = migrate(before.entries);
      return { entries: after.entries, notes: [...before.notes, ...after.notes] };
    },
    { entries, notes: [] },
  );
}

/**
 * Version 0: links without a version, put together from the options of the command line, as in
 * `scenario=pew-revoked&set=agency.departed=0.2`. Baseline, variation and every assumption have a
 * key of their own since, so that each can be told apart, replaced and left out.
 */
function fromCommandLine(entries: QueryEntries): Migrated {
  const notes: LinkNote[] = [];
  let rewritten = false;
  const renamed = entries.flatMap(([key, value]): QueryEntries => {
    if (key === "scenario") {
      rewritten = true;
      const baseline = value.replace(/-revoked$/, "");
      return [["baseline", baseline], ...(baseline === value ? [] : [["revoked", "1"] as const])];
    }
    if (key === "set" && value.includes("=")) {
      rewritten = true;
      const equals = value.indexOf("=");
      return [[value.slice(0, equals).trim(), value.slice(equals + 1).trim()]];
    }
    return [[key, value]];
  });
  if (rewritten) {
    notes.unshift({
      text: "This link was made in an earlier form. It was read, and the address now shows it in today’s form.",
    });
  }
  return { entries: renamed, notes };
}
