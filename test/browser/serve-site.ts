import { existsSync } from "node:fs";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { DIST } from "../../tools/site/paths.js";
import { serve } from "../../tools/site/serve.js";

declare module "vitest" {
  interface ProvidedContext {
    /** Address of the built site's front page. */
    site: string;
  }
}

/** Serves the built site while the browser tests run. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  if (!existsSync(join(DIST, "index.html"))) {
    throw new Error("There is no built site in dist/. Run `npm run build` first.");
  }
  const site = await serve(DIST);
  project.provide("site", site.url);
  return site.close;
}
