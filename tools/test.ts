import { buildSite } from "./site/build-site.js";
import { checkPages, checkTypes, lint } from "./testing/checks.js";
import { ensureChromium } from "./testing/find-chromium.js";
import { runVitest } from "./testing/run-vitest.js";
import { add, NOTHING, one, type Tally, tallyLine } from "./testing/tally.js";

const STEPS: readonly (readonly [name: string, run: () => Promise<Tally>])[] = [
  ["Types, in every folder", async () => one(await checkTypes())],
  ["Types, in the pages", async () => one(await checkPages())],
  ["Format and lint", async () => one(await lint())],
  ["Population and level tables", draw],
  ["Unit, property and statistical tests", () => runVitest("vitest.config.ts")],
  ["Site build", build],
  ["Browser tests", () => runVitest("vitest.browser.config.ts", { CHROMIUM: ensureChromium() })],
  ["Timed tests", () => runVitest("vitest.timing.config.ts", { CHROMIUM: ensureChromium() })],
];

/** Tests in several processes would each measure and draw what they find missing. */
async function draw(): Promise<Tally> {
  // Imported here, so that a loader that does not even load fails this step and no other.
  const [{ drawPopulation }, { ensureLevels }] = await Promise.all([
    import("./site/draw-population.js"),
    import("../loaders/linkage/measure/ensure-levels.js"),
  ]);
  await drawPopulation();
  await ensureLevels();
  return one(true);
}

async function build(): Promise<Tally> {
  await buildSite({ quiet: true });
  return one(true);
}

let total = NOTHING;
for (const [name, run] of STEPS) {
  const started = performance.now();
  console.log(`\n== ${name}`);
  // A step that cannot run counts as a failure, and never keeps the next ones from running.
  const tally = await run().catch((error: Error) => {
    console.error(process.env.DEBUG ? error.stack : error.message);
    return one(false);
  });
  total = add(total, tally);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`== ${name}: ${tallyLine(tally)} (${seconds} s)`);
}
console.log(`\n${tallyLine(total)}`);
process.exitCode = total.failed === 0 ? 0 : 1;
