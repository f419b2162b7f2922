import {
  type Document,
  isCollection,
  isMap,
  isNode,
  isScalar,
  LineCounter,
  parseDocument,
  visit,
} from "yaml";
import { InputError, type InputProblem, throwProblems } from "./input-error.js";
import type { ParsedInput, ValuePath } from "./parse-with.js";

/**
 * Parses one YAML document. Returns its plain value and `lineOf`, which finds the line of any path
 * in it. Throws an InputError naming every syntax error: a cut-off file, a duplicate key, an
 * unknown tag, an alias that explodes, more than one document.
 */
export function parseYaml(text: string, file: string): ParsedInput {
  const lines = new LineCounter();
  // Pretty errors quote the text around each of them, which takes forever where everything is wrong.
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  throwProblems(
    [...document.errors, ...document.warnings].map(
      (error): InputProblem => ({
        file,
        line: lines.linePos(error.pos[0]).line,
        expected: `complete, valid YAML (${firstSentence(error.message)})`,
      }),
    ),
  );
  throwProblems(oddKeys(document, lines, file));
  if (document.contents === null) {
    throw new InputError({ file, line: 1, expected: "some content, but the file is empty" });
  }
  return { value: toPlain(document, file), lineOf: (path) => lineOf(document, lines, path) };
}

/** Keys that are lists, groups or aliases have no plain name to report or to look up. */
function oddKeys(document: Document, lines: LineCounter, file: string): InputProblem[] {
  const problems: InputProblem[] = [];
  visit(document, {
    Pair(_, { key }) {
      if (!isNode(key) || isScalar(key)) return;
      const offset = key.range?.[0];
      const line = offset === undefined ? undefined : lines.linePos(offset).line;
      problems.push({ file, line, expected: "a plain word as the key" });
    },
  });
  return problems;
}

function toPlain(document: Document, file: string): unknown {
  try {
    return document.toJS({ maxAliasCount: 100 });
  } catch (error) {
    throw new InputError({
      file,
      expected: `aliases that resolve (${firstSentence(String((error as Error).message))})`,
    });
  }
}

/** Line of the key (in a map) or entry (in a list) at a path, or of the last part that exists. */
function lineOf(document: Document, lines: LineCounter, path: ValuePath): number | undefined {
  let node: unknown = document.contents;
  let offset = isNode(node) ? node.range?.[0] : undefined;
  for (const step of path) {
    if (!isCollection(node)) break;
    if (isMap(node)) {
      const pair = node.items.find((item) => keyOf(item.key) === String(step));
      if (!pair) break;
      offset = isNode(pair.key) ? pair.key.range?.[0] : offset;
      node = pair.value;
    } else {
      node = node.items[Number(step)];
      if (!isNode(node)) break;
      offset = node.range?.[0];
    }
  }
  return offset === undefined ? undefined : lines.linePos(offset).line;
}

function keyOf(key: unknown): string {
  return isNode(key) ? String(key.toJSON()) : String(key);
}

/** The message without the source extract that follows it. */
function firstSentence(message: string): string {
  if (/call stack|too much recursion/i.test(message)) return "it is nested too deeply";
  return message.split("\n")[0]?.replace(/ at line \d+, column \d+:?$/, "") ?? message;
}
