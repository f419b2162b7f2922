import { transform } from "esbuild";

const MARK = "__crossmatch_namespace__";

/**
 * The members of a namespace that a module uses: `plot` and `dot` for `Plot.plot(…Plot.dot(…))`.
 *
 * The import is taken out, which leaves the name free, and esbuild then replaces exactly its true
 * references: not words in texts, not variables of the same name.
 *
 * @param code a module as printed by esbuild
 * @param statement the import to take out
 * @returns null when the namespace is used as a value, so that any member may be needed
 */
export async function namespaceMembers(
  code: string,
  statement: string,
  name: string,
): Promise<Set<string> | null> {
  const marked = await transform(code.replace(statement, ""), { define: { [name]: MARK } });
  const members = new Set<string>();
  for (const [, member] of marked.code.matchAll(new RegExp(`${MARK}(?:\\.([\\w$]+))?`, "g"))) {
    if (member === undefined) return null;
    members.add(member);
  }
  return members;
}
