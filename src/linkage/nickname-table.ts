/** By folded given name: the full names it may stand for, itself included, sorted. */
export type NicknameTable = Readonly<Record<string, readonly string[]>>;

/** The full names a folded given name may stand for: itself alone if the table does not know it. */
export function nicknameRoots(name: string, table: NicknameTable): readonly string[] {
  if (name === "") return [];
  return Object.hasOwn(table, name) ? table[name]! : [name];
}
