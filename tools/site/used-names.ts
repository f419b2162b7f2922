import { readFileSync } from "node:fs";
import { transform } from "esbuild";
import { listFiles } from "./list-files.js";
import { pageCode } from "./page-code.js";

/** Per library, the names pages and components import from it; "*" is the whole library. */
export type UsedNames = Map<string, Set<string>>;

// esbuild prints every import in one of a few plain forms, so a pattern is enough here.
const STATIC = /^(?:import|export)\s+([^"';]+?)\s+from\s*"([^"./][^"]*)";/gm;
const DYNAMIC = /\bimport\("([^"./][^"]*)"\)/g;
const SHELL = /^(?:observablehq|npm|node|https?):/;

function namesIn(clause: string): string[] {
  if (clause.includes("*")) return ["*"];
  const [, byDefault] = /^([\w$]+)/.exec(clause) ?? [];
  const [, list = ""] = /\{([^}]*)\}/.exec(clause) ?? [];
  const named = list.split(",").map((part) => part.trim().split(/\s+as\s+/)[0] ?? "");
  return [...(byDefault ? ["default"] : []), ...named.filter((name) => name !== "")];
}

/** Adds to `used` what one JavaScript module, as printed by esbuild, imports from libraries. */
export function addUsedNames(used: UsedNames, code: string): UsedNames {
  const add = (library: string, names: readonly string[]) => {
    if (SHELL.test(library)) return;
    const known = used.get(library) ?? new Set();
    for (const name of names) known.add(name);
    used.set(library, known);
  };
  for (const [, clause = "", library = ""] of code.matchAll(STATIC)) add(library, namesIn(clause));
  for (const [, library = ""] of code.matchAll(DYNAMIC)) add(library, ["*"]);
  return used;
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
    const code = isPage ? pageCode(text, ["ts", "js"]) : text;
    const options = {
      loader: "ts",
      tsconfigRaw: '{"compilerOptions":{"verbatimModuleSyntax":true}}',
    } as const;
    addUsedNames(used, (await transform(code, options)).code);
  }
  return used;
}
