import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { type BuildOptions, build } from "esbuild";
import { digest } from "./digest.js";
import { libraryEntry } from "./library-entry.js";
import { ROOT, SHELL_CACHE } from "./paths.js";
import type { UsedNames } from "./used-names.js";

const require = createRequire(join(ROOT, "package.json"));

/** A library's name, without the path of a file inside it: "d3", "@observablehq/plot". */
export function packageName(specifier: string): string {
  return specifier
    .split("/")
    .slice(0, specifier.startsWith("@") ? 2 : 1)
    .join("/");
}

function versionOf(name: string): string {
  const path = join(ROOT, "node_modules", name, "package.json");
  if (!existsSync(path)) throw new Error(`A page imports "${name}", which is not installed.`);
  return JSON.parse(readFileSync(path, "utf8")).version;
}

/** Where the shell looks for a bundled library: name@version/index.js, or the file inside it. */
export function bundlePath(specifier: string): string {
  const name = packageName(specifier);
  const inside = specifier.slice(name.length + 1);
  const file = inside === "" ? "index" : inside.replace(/\.js$/, "");
  return `${name}@${versionOf(name)}/${file}`;
}

/**
 * Bundles the libraries pages import into the place where the shell looks for them first: one file
 * for each, shared parts in shared files, and (unless `whole`) only what is used. Without this the
 * shell would write one file per d3 module, and could not bundle arquero for the browser at all.
 *
 * @returns the libraries bundled now; none when nothing changed since the last call
 */
export async function bundleLibraries(
  used: UsedNames,
  { whole = false }: { whole?: boolean } = {},
): Promise<string[]> {
  const folder = join(SHELL_CACHE, "_node");
  const entries = new Map<string, string>();
  for (const [specifier, names] of used) {
    // Data inside a package (a JSON map, say) is copied by the shell as it is.
    if (!/\.[cm]?js$/.test(require.resolve(specifier))) continue;
    entries.set(specifier, libraryEntry(specifier, whole ? new Set([...names, "*"]) : names));
  }
  const lock = readFileSync(join(ROOT, "package-lock.json"), "utf8");
  const own = readFileSync(new URL(import.meta.url), "utf8");
  const key = digest(JSON.stringify([...entries].sort()), lock, own);
  const stamp = join(folder, ".stamp");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === key) return [];

  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  if (entries.size > 0) await build(bundling(entries, folder));
  writeFileSync(stamp, key);
  return [...entries.keys()];
}

function bundling(entries: ReadonlyMap<string, string>, outdir: string): BuildOptions {
  return {
    entryPoints: [...entries.keys()].map((name) => ({
      in: `entry:${name}`,
      out: bundlePath(name),
    })),
    outdir,
    chunkNames: "shared@0/[hash]",
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "browser",
    target: "es2022",
    minify: true,
    legalComments: "none",
    logLevel: "warning",
    define: { "process.env.NODE_ENV": '"production"' },
    plugins: [
      {
        name: "entries",
        setup({ onResolve, onLoad }) {
          onResolve({ filter: /^entry:/ }, ({ path }) => ({
            path: path.slice(6),
            namespace: "entry",
          }));
          onLoad({ filter: /.*/, namespace: "entry" }, ({ path }) => ({
            contents: entries.get(path) ?? "",
            resolveDir: ROOT,
          }));
        },
      },
    ],
  };
}
