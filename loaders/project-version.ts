import { readFileSync } from "node:fs";
import { join } from "node:path";
import { PROJECT } from "./population/source-graph.js";

/** Version of Crossmatch, as `package.json` has it. */
export function projectVersion(): string {
  const { version } = JSON.parse(readFileSync(join(PROJECT, "package.json"), "utf8"));
  return version;
}
