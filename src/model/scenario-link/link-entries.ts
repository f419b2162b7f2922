import { LINK_VERSION, MOST_LINK_CHARACTERS } from "./encode-scenario.js";
import { type LinkNote, shortKey } from "./link-note.js";
import { migrateLink } from "./migrate-link.js";
import { PAGE_KEY_PREFIX } from "./page-keys.js";
import { type QueryEntries, queryEntries } from "./query-text.js";

const MOST_ENTRIES = 600;
const LONGEST_KEY = 80;

/** A link's values by key in today's form, with notes on what was left out on the way. */
export interface LinkEntries {
  readonly values: ReadonlyMap<string, string>;
  readonly notes: readonly LinkNote[];
}

/** The values of any text as a link, or why it cannot be read at all. Bounded in time and size. */
export function linkEntries(link: string): LinkEntries | { readonly hopeless: string } {
  if (link.length > MOST_LINK_CHARACTERS + 1) {
    return {
      hopeless: `This link is too long: it has ${link.length} characters, and at most ${MOST_LINK_CHARACTERS} are read.`,
    };
  }
  const entries = queryEntries(link).filter(([key]) => !key.startsWith(PAGE_KEY_PREFIX));
  if (entries.length > MOST_ENTRIES) {
    return {
      hopeless: `This link has ${entries.length} parts, and no scenario has more than ${MOST_ENTRIES}.`,
    };
  }
  const version = entries.find(([key]) => key === "v")?.[1] ?? "0";
  if (!/^\d{1,6}$/.test(version)) {
    return { hopeless: `This link’s version, its “v”, is not a number from 0 to ${LINK_VERSION}.` };
  }
  if (Number(version) > LINK_VERSION) {
    return {
      hopeless: `This link was made by a newer Crossmatch: it is of version ${Number(version)}, and this one reads versions up to ${LINK_VERSION}.`,
    };
  }
  return inTodaysForm(
    Number(version),
    entries.filter(([key]) => key !== "v"),
  );
}

function inTodaysForm(version: number, entries: QueryEntries): LinkEntries {
  const migrated = migrateLink(version, entries);
  const notes = [...migrated.notes];
  const values = new Map<string, string>();
  for (const [key, value] of migrated.entries) {
    if (key.length > LONGEST_KEY) {
      notes.push({ key: shortKey(key), text: "Left out. It is no part of a scenario." });
    } else if (values.has(key)) {
      notes.push({ key, text: "It is there more than once; the first one counts." });
    } else values.set(key, value);
  }
  return { values, notes };
}
