import { reportFailure } from "./report-failure.js";
import { buildSite } from "./site/build-site.js";
import { drawPopulation } from "./site/draw-population.js";

try {
  await drawPopulation();
  await buildSite({ quiet: process.argv.includes("--quiet") });
} catch (error) {
  reportFailure(error);
}
