import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { SHELL_CACHE } from "./paths.js";

/**
 * Libraries the shell's client mentions for globals that no page here uses. Their latest version
 * would be asked from a package registry at every first build; an empty folder named
 * name@version is all the shell needs to leave them alone.
 */
const UNUSED = [
  "@observablehq/plot",
  "@observablehq/sample-datasets",
  "apache-arrow",
  "arquero",
  "d3",
  "d3-dsv",
  "echarts",
  "htl",
  "isoformat",
  "leaflet",
  "lodash",
  "mapbox-gl",
  "parquet-wasm",
  "react",
  "react-dom",
  "topojson-client",
];

/** Makes a build independent of any package registry, and of what is newest there that day. */
export function pinUnused(): void {
  for (const name of UNUSED)
    mkdirSync(join(SHELL_CACHE, "_npm", `${name}@0.0.0`), { recursive: true });
}
