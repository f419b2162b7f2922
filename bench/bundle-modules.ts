import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build, type Plugin } from "esbuild";
import { PROJECT } from "../loaders/population/source-graph.js";

/**
 * Bundles modules (paths from the top of the repository) with all they import, each into one script,
 * without the wrappers that the development loader puts around functions, which can cost as much as
 * the functions. The scripts lie beside the packages they need; returns their paths by module, and a
 * function that removes them.
 */
export async function bundleModules<Entry extends string>(
  entries: readonly Entry[],
): Promise<{ readonly paths: Readonly<Record<Entry, string>>; readonly discard: () => void }> {
  const dir = mkdtempSync(join(PROJECT, "node_modules", ".crossmatch-bench-"));
  const paths = Object.fromEntries(
    entries.map((entry) => [entry, join(dir, entry.replace(/\W/g, "-").concat(".mjs"))]),
  ) as Record<Entry, string>;
  for (const entry of entries) {
    await build({
      absWorkingDir: PROJECT,
      entryPoints: [entry],
      bundle: true,
      outfile: paths[entry],
      packages: "external",
      platform: "node",
      format: "esm",
      target: "node20",
      plugins: [ownUrl],
    });
  }
  return { paths, discard: () => rmSync(dir, { recursive: true, force: true }) };
}

/** Modules that look for files beside them have to know where they were. */
const ownUrl: Plugin = {
  name: "own-url",
  setup({ onLoad }) {
    onLoad({ filter: /\.ts$/ }, ({ path }) => {
      if (path.includes(join("/", "node_modules", "/"))) return undefined;
      const url = JSON.stringify(pathToFileURL(path).href);
      const contents = readFileSync(path, "utf8").replaceAll("import.meta.url", url);
      return { loader: "ts", contents };
    });
  },
};
