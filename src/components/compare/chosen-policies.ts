import { queryEntries, queryText } from "../../model/scenario-link/query-text.js";
import type { PresetFile } from "../study/preset-file.js";
import type { Study } from "../study/study.js";
import { readComparedIds, usualIds } from "./compared-ids.js";

/** Key of the page's own in a link: ids of the policies compared, the reference first. */
const KEY = "view.compare";

export interface ChosenPolicies {
  /** The policies compared, the reference first; at least two. */
  readonly ids: readonly string[];
  /** What the link named that is no policy. */
  readonly unknown: readonly string[];
  choose(ids: readonly string[]): void;
  listen(listener: () => void): void;
}

/**
 * Which policies are compared: those the link names, and each choice is one step to go back to. A link
 * that names none compares a few presets with the scenario's own policy.
 */
export function chosenPolicies(study: Study, { policies }: PresetFile): ChosenPolicies {
  const known = policies.map(({ id }) => id);
  const listeners: (() => void)[] = [];
  const read = () => {
    const text = queryEntries(location.search).find(([key]) => key === KEY)?.[1];
    return text === undefined ? { ids: undefined, unknown: [] } : readComparedIds(text, known);
  };
  const usual = () => usualIds(study.preset.id, study.changed);
  let chosen = read();
  const tell = () => {
    for (const listener of listeners) listener();
  };
  addEventListener("popstate", () => {
    const before = chosen.ids?.join();
    chosen = read();
    if (chosen.ids?.join() !== before) tell();
  });
  return {
    get ids() {
      return chosen.ids ?? usual();
    },
    get unknown() {
      return chosen.unknown;
    },
    choose(ids) {
      const isUsual = ids.join() === usual().join();
      chosen = { ids: isUsual ? undefined : ids, unknown: [] };
      writeKey(isUsual ? undefined : ids.join());
      tell();
    },
    listen: (listener) => listeners.push(listener),
  };
}

/** Puts the key into the page's address, or takes it away, as one step further. */
function writeKey(value: string | undefined): void {
  const others = queryEntries(location.search).filter(([key]) => key !== KEY);
  const search = queryText(value === undefined ? others : [...others, [KEY, value]]);
  const address = `${location.pathname}${search && `?${search}`}${location.hash}`;
  history.pushState(history.state, "", address);
}
