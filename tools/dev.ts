import { existsSync, utimesSync, watch } from "node:fs";
import { join } from "node:path";
import { reportFailure } from "./report-failure.js";
import { readServerOptions } from "./server-options.js";
import { drawPopulation } from "./site/draw-population.js";
import { framework } from "./site/framework.js";
import { dataLoaders } from "./site/load-data.js";
import { ROOT } from "./site/paths.js";
import { prepare } from "./site/prepare.js";

/**
 * The preview watches a loader's own file only, which here is one line. When a fact, a loader's
 * module or the model changes, touching those files makes it ask every loader again; their cache
 * answers at once where nothing they read has changed.
 */
function watchInputs(): void {
  let timer: NodeJS.Timeout | undefined;
  const touch = () => {
    const now = new Date();
    for (const path of dataLoaders()) utimesSync(path, now, now);
  };
  const folders = ["data", "loaders", "src/model"].map((folder) => join(ROOT, folder));
  for (const folder of folders.filter((folder) => existsSync(folder))) {
    watch(folder, { recursive: true }, () => {
      clearTimeout(timer);
      timer = setTimeout(touch, 200);
    });
  }
}

/** `npm run dev`: the site with live reload, for editing pages. */
async function dev(): Promise<void> {
  const { port, open } = readServerOptions(process.argv.slice(2));
  await drawPopulation();
  await prepare({ whole: true });
  watchInputs();
  const shell = framework([
    "preview",
    "--host=127.0.0.1",
    `--port=${port}`,
    ...(open && process.stdout.isTTY && !process.env.CI ? [] : ["--no-open"]),
  ]);
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.once(signal, () => shell.process.kill("SIGTERM"));
  }
  process.exit((await shell.finished).code);
}

dev().catch(reportFailure);
