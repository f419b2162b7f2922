import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join, relative, resolve } from "node:path";
import { build, type Plugin } from "esbuild";
import { listFiles } from "./list-files.js";
import { addressFrom, movedModule, workersOf } from "./moved-module.js";

/** A page's imports of its own modules, and the links that ask for them ahead. */
const IMPORT = /(?<=\b(?:import\(|from )")(?:\.\.?\/)+_import\/[^"]+\.js(?=")/g;
const PRELOAD = /<link rel="modulepreload" href="(?:\.\.?\/)+_import\/[^"]+\.js">\n?/g;

/**
 * Bundles the modules of a built site, in place. The shell writes a file for each of ours, which
 * makes a page of up to 285 requests. Afterwards a page has one file of its own and a few it shares
 * with others; a worker has one. Libraries stay files of their own, which a browser keeps when the
 * site changes.
 */
export async function bundlePages(dist: string): Promise<void> {
  const folder = join(dist, "_import");
  const modules = listFiles(folder).filter((path) => path.endsWith(".js"));
  const pages = listFiles(dist).filter((path) => path.endsWith(".html"));
  const workers = modules.flatMap((path) => workersOf(readFileSync(path, "utf8"), path));

  // Each worker by itself: sharing with pages would cut both into dozens of pieces.
  const places = new Map<string, string>();
  for (const worker of new Set(workers)) {
    places.set(worker, (await bundle([worker], folder, new Map())).placeOf(worker));
  }
  const entries = [...new Set(pages.flatMap(imported))];
  if (modules.length > 0 && entries.length === 0) throw new Error("No page imports any module.");
  const { placeOf, neededBy } = await bundle(entries, folder, places);
  for (const page of pages) {
    const address = (path: string) => addressFrom(dirname(page), path);
    const needed = new Set(imported(page).flatMap(neededBy));
    const ahead = Array.from(
      needed,
      (path) => `<link rel="modulepreload" href="${address(path)}">\n`,
    );
    const html = readFileSync(page, "utf8")
      // All of them where the first one was.
      .replace(PRELOAD, () => ahead.splice(0).join(""))
      .replace(IMPORT, (old) => address(placeOf(resolve(dirname(page), old))));
    writeFileSync(page, html);
  }
  const inFolders = readdirSync(folder, { withFileTypes: true }).filter((e) => e.isDirectory());
  for (const path of [...modules, ...inFolders.map(({ name }) => join(folder, name))]) {
    rmSync(path, { recursive: true, force: true });
  }
}

/** The modules a page imports, as paths. */
function imported(page: string): string[] {
  const text = readFileSync(page, "utf8");
  return Array.from(text.matchAll(IMPORT), ([address]) => resolve(dirname(page), address));
}

interface Bundles {
  /** Where a module that was bundled is now. */
  placeOf(entry: string): string;
  /** What is loaded with it before it can run, itself included. */
  neededBy(entry: string): string[];
}

async function bundle(
  entries: readonly string[],
  folder: string,
  workers: ReadonlyMap<string, string>,
): Promise<Bundles> {
  const { metafile } = await build({
    // "explore.67a1316f.js" is bundled as "explore" and gets the fingerprint of what it is now.
    entryPoints: entries.map((path) => ({
      in: path,
      out: basename(path).replace(/\.\w+\.js$/, ""),
    })),
    outdir: folder,
    entryNames: "[name].[hash]",
    chunkNames: "shared.[hash]",
    bundle: true,
    splitting: true,
    format: "esm",
    target: "es2022",
    // Not its syntax: a constant the bundler works out could differ from the engine's in its last bit.
    minifyWhitespace: true,
    minifyIdentifiers: true,
    metafile: true,
    absWorkingDir: folder,
    logLevel: "warning",
    plugins: [ours(folder, workers)],
  });
  const outputs = Object.entries(metafile.outputs);
  const outputOf = (entry: string): string => {
    const [found] =
      outputs.find(([, { entryPoint }]) => entryPoint === relative(folder, entry)) ?? [];
    if (found === undefined) throw new Error(`${entry} was not bundled.`);
    return found;
  };
  const withImports = (output: string, known: Set<string>): Set<string> => {
    if (known.has(output)) return known;
    known.add(output);
    for (const { path, kind, external } of metafile.outputs[output]?.imports ?? []) {
      if (kind === "import-statement" && !external) withImports(path, known);
    }
    return known;
  };
  return {
    placeOf: (entry) => join(folder, outputOf(entry)),
    neededBy: (entry) =>
      Array.from(withImports(outputOf(entry), new Set()), (path) => join(folder, path)),
  };
}

/** Our modules are read as they have to be in their new folder; all others stay where they are. */
function ours(folder: string, workers: ReadonlyMap<string, string>): Plugin {
  return {
    name: "ours",
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^\./ }, ({ path, resolveDir }) => {
        const file = resolve(resolveDir, path);
        return file.startsWith(folder) ? null : { path: addressFrom(folder, file), external: true };
      });
      onLoad({ filter: /\.js$/ }, ({ path }) => ({
        contents: movedModule(readFileSync(path, "utf8"), path, folder, (worker) => {
          const place = workers.get(worker);
          if (place === undefined) throw new Error(`${path} starts a worker from within a worker.`);
          return place;
        }),
      }));
    },
  };
}
