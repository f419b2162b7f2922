/**
 * An entry module that exports only the names used of a library, so that a bundler leaves out the
 * rest. "*" keeps the whole library; "z.object" rebuilds the exported object `z` with that member.
 */
export function libraryEntry(specifier: string, names: ReadonlySet<string>): string {
  const from = JSON.stringify(specifier);
  if (names.has("*")) {
    const byDefault = names.has("default") ? `export { default } from ${from};` : "";
    return `export * from ${from};${byDefault}`;
  }
  const plain = [...names].filter((name) => !name.includes(".")).sort();
  const objects = new Map<string, string[]>();
  for (const name of [...names].filter((name) => name.includes(".")).sort()) {
    const [object = "", member = ""] = name.split(".");
    if (!names.has(object)) objects.set(object, [...(objects.get(object) ?? []), member]);
  }
  return [
    plain.length > 0 ? `export { ${plain.join(", ")} } from ${from};` : "",
    objects.size > 0 ? `import * as all from ${from};` : "",
    ...Array.from(objects, ([object, members]) => {
      const fields = members.map((member) => `${member}: all.${member}`);
      return `export const ${object} = { ${fields.join(", ")} };`;
    }),
  ].join("\n");
}
