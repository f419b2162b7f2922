import { readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { buildSync, type Metafile } from "esbuild";

/** Top of the repository. */
export const PROJECT = resolve(dirname(fileURLToPath(import.meta.url)), "../..");

/** What a module is made of, found by following its imports. */
export interface SourceGraph {
  /** Paths of our own modules, from the top of the repository, sorted. */
  readonly modules: readonly string[];
  /** Names of the packages they import (`node:` modules left out), sorted. */
  readonly packages: readonly string[];
  /** The modules bundled into one script for Node. */
  readonly code: string;
}

/** The graph of an entry module (a path from `root`), without the insides of packages. */
export function sourceGraph(entry: string, root = PROJECT): SourceGraph {
  const { metafile, outputFiles } = buildSync({
    absWorkingDir: root,
    entryPoints: [entry],
    bundle: true,
    write: false,
    metafile: true,
    packages: "external",
    platform: "node",
    format: "cjs",
    target: "node20",
    logLevel: "silent",
  });
  return {
    modules: Object.keys(metafile.inputs).sort(),
    packages: packageNames(metafile),
    code: outputFiles[0]!.text,
  };
}

function packageNames(metafile: Metafile): string[] {
  const names = new Set<string>();
  for (const { imports } of Object.values(metafile.inputs)) {
    for (const { path, external } of imports) {
      if (!external || path.startsWith("node:")) continue;
      const [scope, name] = path.split("/");
      names.add(scope!.startsWith("@") ? `${scope}/${name}` : scope!);
    }
  }
  return [...names].sort();
}

/** The installed version of a package. */
export function packageVersion(name: string, root = PROJECT): string {
  const path = join(root, "node_modules", name, "package.json");
  return (JSON.parse(readFileSync(path, "utf8")) as { version: string }).version;
}
