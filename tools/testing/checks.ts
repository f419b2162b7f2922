import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { writePageTypes } from "../site/page-types.js";
import { ROOT } from "../site/paths.js";
import { runCommand } from "./run-command.js";

const require = createRequire(join(ROOT, "package.json"));

/** Runs a package's own command with this Node, without relying on the PATH. */
export function runPackage(
  name: string,
  command: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<number> {
  const manifest = join(ROOT, "node_modules", name, "package.json");
  const { bin } = require(manifest) as { bin: string | Record<string, string> };
  const file = typeof bin === "string" ? bin : bin[command];
  if (file === undefined) throw new Error(`${name} has no command "${command}".`);
  return runCommand(process.execPath, [join(dirname(manifest), file), ...args], env);
}

/** Type-checks every folder; true when clean. */
export async function checkTypes(): Promise<boolean> {
  return (await runPackage("typescript", "tsc", ["--noEmit", "-p", "tsconfig.json"])) === 0;
}

/** Type-checks the TypeScript inside the pages; true when clean. */
export async function checkPages(): Promise<boolean> {
  writePageTypes();
  return (await runPackage("typescript", "tsc", ["--noEmit", "-p", "tsconfig.pages.json"])) === 0;
}

/** Formatter and linter over everything; true when there is nothing to say. */
export async function lint(fix = false): Promise<boolean> {
  const args = ["check", "--error-on-warnings", ...(fix ? ["--write"] : [])];
  return (await runPackage("@biomejs/biome", "biome", args)) === 0;
}
