import { mkdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { InputError } from "../src/model/input-error.js";

/**
 * Makes the folder an option names, if need be, and tries a file in it, so that minutes of work are
 * not lost to a mistyped path. Throws an InputError when nothing can be written there.
 */
export function prepareFolder(dir: string, option: string): void {
  try {
    makeFolder(resolve(dir));
    const trial = join(dir, `.trial-${process.pid}`);
    writeFileSync(trial, "");
    rmSync(trial);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const expected =
      code === "ENOTDIR" || code === "EEXIST"
        ? "a folder, but this is a file or lies inside one"
        : `a folder that can be written to (${code ?? message})`;
    throw new InputError({ file: option, value: dir, expected });
  }
}

/** One folder at a time: the recursive mode of `mkdir` never returns under `/proc`. */
function makeFolder(dir: string): void {
  const found = statSync(dir, { throwIfNoEntry: false });
  if (found === undefined) {
    makeFolder(dirname(dir));
    mkdirSync(dir);
  } else if (!found.isDirectory()) {
    throw Object.assign(new Error("not a folder"), { code: "ENOTDIR" });
  }
}
