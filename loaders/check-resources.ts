import { statSync } from "node:fs";
import { join } from "node:path";
import { type InputProblem, throwProblems } from "../src/model/input-error.js";
import { fileHash } from "./file-hash.js";

/** A file as the description beside it tells it. */
export interface Resource {
  readonly path: string;
  readonly bytes: number;
  /** `sha256:` and hexadecimal digits. */
  readonly hash: string;
}

/**
 * Throws an InputError that names every described file that is missing, cut short or changed.
 * `again`: what to do to have it written anew.
 */
export function checkResources(dir: string, resources: readonly Resource[], again: string): void {
  throwProblems(
    resources.flatMap(({ path, bytes, hash }): InputProblem[] => {
      const file = join(dir, path);
      const size = statSync(file, { throwIfNoEntry: false })?.size;
      if (size === undefined) return [{ file, expected: `this file to be there; ${again}` }];
      if (size !== bytes) {
        const expected = `the ${bytes} bytes that were written (it was cut short or changed); ${again}`;
        return [{ file, value: `${size} bytes`, expected }];
      }
      if (`sha256:${fileHash(file)}` === hash) return [];
      return [{ file, expected: `the content that was written (it was changed); ${again}` }];
    }),
  );
}
