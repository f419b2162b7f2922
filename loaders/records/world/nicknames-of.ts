import type { NicknamePair } from "../../names/read-nicknames.js";
import { plainCapitals } from "../writing/plain-capitals.js";
import type { NicknamesOf } from "../writing/write-given.js";

/** What else somebody with a given name may be called: its short forms, and the full names behind it. */
export function nicknamesOf(pairs: readonly NicknamePair[]): NicknamesOf {
  const names = new Map<string, Set<string>>();
  const add = (name: string, other: string): void => {
    names.set(name, (names.get(name) ?? new Set()).add(other));
  };
  for (const { canonical, nickname } of pairs) {
    const [full, short] = [plainCapitals(canonical), plainCapitals(nickname)];
    add(full, short);
    add(short, full);
  }
  const lists = new Map([...names].map(([name, others]) => [name, [...others].sort()]));
  return (name) => lists.get(name) ?? NONE;
}

const NONE: readonly string[] = [];
