import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { builtPages } from "../test/browser/built-pages.js";
import { launch, visit } from "../test/browser/visit.js";
import { reportFailure } from "./report-failure.js";
import { buildSite, isBuilt } from "./site/build-site.js";
import { drawPopulation } from "./site/draw-population.js";
import { DIST, ROOT } from "./site/paths.js";
import { serve } from "./site/serve.js";

const WIDTHS = [360, 768, 1280, 1920];
const MODES = [
  { name: "light", colorScheme: "light", media: "screen" },
  { name: "dark", colorScheme: "dark", media: "screen" },
  // Printing from a dark system must still give a light page.
  { name: "print", colorScheme: "dark", media: "print" },
] as const;

/** `npm run screenshots [-- PAGE …]`: pictures of every page in out/screenshots, to look at. */
async function screenshots(): Promise<void> {
  const wanted = process.argv.slice(2).map((page) => page.replace(/^\/|^index$/, ""));
  if (!isBuilt()) {
    await drawPopulation();
    await buildSite({ quiet: true });
  }
  const folder = join(ROOT, "out", "screenshots");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const site = await serve(DIST);
  const browser = await launch();
  for (const path of builtPages().filter((p) => wanted.length === 0 || wanted.includes(p))) {
    for (const width of WIDTHS) {
      const viewport = { width, height: 900 };
      const { page, close } = await visit(browser, site.url + path, { viewport });
      for (const { name, colorScheme, media } of MODES) {
        await page.emulateMedia({ colorScheme, media, reducedMotion: "reduce" });
        await page.waitForTimeout(300); // charts redraw when the scheme changes
        const file = `${path === "" ? "index" : path.replaceAll("/", "-")}-${width}-${name}.png`;
        await page.screenshot({ path: join(folder, file), fullPage: true });
        console.log(`out/screenshots/${file}`);
      }
      await close();
    }
  }
  await browser.close();
  await site.close();
}

screenshots().catch(reportFailure);
