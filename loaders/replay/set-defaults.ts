import { isMap, isScalar, isSeq, parseDocument, type YAMLMap } from "yaml";
import { InputError } from "../../src/model/input-error.js";

/**
 * The text of an assumptions file with some defaults replaced and every other character kept:
 * comments, order and line breaks are people's work. Throws an InputError for an id it lacks.
 */
export function setDefaults(
  text: string,
  defaults: Readonly<Record<string, number>>,
  file: string,
): string {
  const { contents } = parseDocument(text);
  const items: readonly unknown[] = isSeq(contents) ? contents.items : [];
  const entries = items.filter((item): item is YAMLMap => isMap(item));
  const edits = Object.entries(defaults).map(([id, value]) => {
    const entry = entries.find((item) => item.get("id") === id);
    const node = entry?.get("default", true);
    if (!isScalar(node) || !node.range) {
      throw new InputError({ file, key: id, expected: "an assumption with a default" });
    }
    return { from: node.range[0], to: node.range[1], value: String(value) };
  });
  return edits
    .sort((a, b) => b.from - a.from)
    .reduce((out, { from, to, value }) => out.slice(0, from) + value + out.slice(to), text);
}
