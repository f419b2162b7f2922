import { ensurePopulation } from "../../loaders/population/artifact.js";

/** Draws the site's default population unless it is drawn already, with progress on a terminal. */
export async function drawPopulation(): Promise<void> {
  await ensurePopulation({ baseline: "report", progress: process.stderr.isTTY === true });
}
