import { readFileSync } from "node:fs";
import { transform } from "esbuild";
import { listFiles } from "./list-files.js";
import { namespaceMembers } from "./namespace-members.js";
import { pageCode } from "./page-code.js";

/**
 * Per library, the names pages and components import from it. "*" is the whole library; "z.object"
 * is one member of an exported object that stands for the whole library.
 */
export type UsedNames = Map<string, Set<string>>;

/** Libraries with an export that holds all the others. */
const NAMESPACE_EXPORTS: Readonly<Record<string, string>> = { zod: "z" };

// esbuild prints every import in one of a few plain forms, so patterns are enough here.
const STATIC = /^(?:import|export)\s+([^"';]+?)\s+from\s*"([^"./][^"]*)";/gm;
const DYNAMIC = /\bimport\("([^"./][^"]*)"\)/g;
const SHELL = /^(?:observablehq|npm|node|https?):/;

interface Named {
  readonly name: string;
  /** What the module calls it. */
  readonly local: string;
}

function namedIn(clause: string): Named[] {
  const [, byDefault] = /^([\w$]+)/.exec(clause) ?? [];
  const [, list = ""] = /\{([^}]*)\}/.exec(clause) ?? [];
  const named = list
    .split(",")
    .map((part) => part.trim().split(/\s+as\s+/))
    .filter(([name]) => name)
    .map(([name = "", local = name]) => ({ name, local }));
  return byDefault ? [{ name: "default", local: byDefault }, ...named] : named;
}

async function namesOf(code: string, statement: string, clause: string, library: string) {
  const isImport = statement.startsWith("import");
  const [, namespace] = /\*\s+as\s+([\w$]+)/.exec(clause) ?? [];
  const names: string[] = [];
  if (clause.includes("*")) {
    const members =
      isImport && namespace ? await namespaceMembers(code, statement, namespace) : null;
    names.push(...(members ?? ["*"]));
  }
  for (const { name, local } of namedIn(clause.replace(/\*\s+as\s+[\w$]+/, ""))) {
    const holdsAll = isImport && NAMESPACE_EXPORTS[library] === name;
    const members = holdsAll ? await namespaceMembers(code, statement, local) : null;
    names.push(...(members ? Array.from(members, (member) => `${name}.${member}`) : [name]));
  }
  return names;
}

/** Adds to `used` what one JavaScript module, as printed by esbuild, imports from libraries. */
async function addUsedNames(used: UsedNames, code: string): Promise<void> {
  const add = (library: string, names: readonly string[]) => {
    if (SHELL.test(library)) return;
    used.set(library, new Set([...(used.get(library) ?? []), ...names]));
  };
  for (const [statement, clause = "", library = ""] of code.matchAll(STATIC)) {
    add(library, await namesOf(code, statement, clause, library));
  }
  for (const [, library = ""] of code.matchAll(DYNAMIC)) add(library, ["*"]);
}

/**
 * The code of a page that may use what it imports: its blocks, and the expressions in its text,
 * each in a function of its own.
 */
function pageModule(text: string): string {
  const words = text.replaceAll(/^(`{3,}|~{3,})[\s\S]*?^\1/gm, "");
  const inline = Array.from(words.matchAll(/\$\{([\s\S]*?)\}/g), ([, code = ""]) =>
    // Nested braces cut an expression short; its names before the cut still count.
    Array.from(code.matchAll(/\b[A-Za-z_$][\w$]*\.[\w$]+/g), ([path]) => `void (() => ${path});`),
  ).flat();
  return `${pageCode(text, ["ts", "js"])}\n${inline.join("\n")}`;
}

/** What every page and module under the site's source folder imports from libraries. */
export async function usedNames(source: string): Promise<UsedNames> {
  const used: UsedNames = new Map();
  // A loader (`x.json.ts`) runs in Node: what it imports never reaches a page.
  const isLoader = /\.[a-z0-9]+\.(ts|js)$/i;
  const isWorker = /\.worker\.(ts|js)$/;
  for (const path of listFiles(source)) {
    const isPage = path.endsWith(".md");
    const isModule = /\.(ts|js)$/.test(path) && (!isLoader.test(path) || isWorker.test(path));
    if (!isPage && !isModule) continue;
    const text = readFileSync(path, "utf8");
    const options = {
      loader: "ts",
      tsconfigRaw: '{"compilerOptions":{"verbatimModuleSyntax":true}}',
    } as const;
    await addUsedNames(used, (await transform(isPage ? pageModule(text) : text, options)).code);
  }
  return used;
}
