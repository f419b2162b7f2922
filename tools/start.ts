import { reportFailure } from "./report-failure.js";
import { readServerOptions } from "./server-options.js";
import { buildSite, isBuilt } from "./site/build-site.js";
import { drawPopulation } from "./site/draw-population.js";
import { openBrowser } from "./site/open-browser.js";
import { DIST } from "./site/paths.js";
import { serve } from "./site/serve.js";

/** `npm start`: draws the population, builds the site when anything changed, and serves it. */
async function start(): Promise<void> {
  const { port, open } = readServerOptions(process.argv.slice(2));
  if (!isBuilt()) {
    await drawPopulation();
    console.log("Building the site …");
    await buildSite({ quiet: true });
  }
  const site = await serve(DIST, { port });
  if (site.port !== port) console.log(`Port ${port} is taken; using ${site.port} instead.`);
  console.log(`\n  Crossmatch is ready:  ${site.url}\n\n  Press Ctrl-C to stop.`);
  if (open) openBrowser(site.url);
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.once(signal, () => site.close().then(() => process.exit(0)));
  }
}

start().catch(reportFailure);
