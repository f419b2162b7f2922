import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { InputError, type InputProblem } from "../../src/model/input-error.js";
import type { Placed } from "../../src/model/sweep/drafts.js";
import { findPreset } from "../policies/find-policy.js";
import type { PlaceOf } from "./check-sweep.js";

/** Files a sweep names, by id or by a path seen from its own folder: each is read once. */
export class NamedFiles<T> {
  readonly #sweepFile: string;
  readonly #dir: string;
  readonly #read: (file: string) => T;
  readonly #found = new Map<string, T | undefined>();
  /** What is wrong with names and with the files they lead to. */
  readonly problems: InputProblem[] = [];

  /** `dir`: the folder of presets. */
  constructor(sweepFile: string, dir: string, read: (file: string) => T) {
    this.#sweepFile = sweepFile;
    this.#dir = dir;
    this.#read = read;
  }

  /** The file's content, or undefined where `problems` tell why there is none. */
  get({ value, path }: Placed, placeOf: PlaceOf): T | undefined {
    const place = placeOf(path);
    if (typeof value !== "string") {
      this.problems.push({ ...place, value, expected: "an id, or a file beside this one" });
      return undefined;
    }
    if (!this.#found.has(value)) this.#found.set(value, this.#open(value, place));
    return this.#found.get(value);
  }

  #open(name: string, place: ReturnType<PlaceOf>): T | undefined {
    const beside = /[./\\]/.test(name) ? join(dirname(this.#sweepFile), name) : undefined;
    if (beside !== undefined && !existsSync(beside)) {
      const expected = `a file, seen from this one's folder, but there is no ${beside}`;
      this.problems.push({ ...place, value: name, expected });
      return undefined;
    }
    try {
      return this.#read(beside ?? findPreset(name, this.#dir, "preset"));
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      // Problems inside the named file keep their own place.
      this.problems.push(
        ...error.problems.map((p) => (p.file === "preset" ? { ...p, ...place } : p)),
      );
      return undefined;
    }
  }
}
