import { relative, sep } from "node:path";
import { listFiles } from "../../tools/site/list-files.js";
import { DIST } from "../../tools/site/paths.js";

/** Address of every page of the built site, without a leading slash: "" is the front page. */
export function builtPages(): string[] {
  return listFiles(DIST)
    .map((path) => relative(DIST, path).split(sep).join("/"))
    .filter((path) => path.endsWith(".html"))
    .map((path) => path.replace(/(^|\/)index\.html$/, "$1").replace(/\.html$/, ""));
}
