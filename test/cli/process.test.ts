import { spawn } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { crossmatch } from "./crossmatch.js";

/** How a run ends when its reader goes away after the first piece of text. */
function withReaderGone(args: readonly string[]): Promise<{ code: number | null; err: string }> {
  return new Promise((done) => {
    const tsx = import.meta.resolve("tsx");
    const child = spawn(process.execPath, ["--import", tsx, resolve("cli/crossmatch.ts"), ...args]);
    let err = "";
    child.stdout.destroy();
    child.stderr.on("data", (text) => {
      err += text;
    });
    child.on("close", (code) => done({ code, err }));
  });
}

describe("the command line as a process", () => {
  it("ends with 1 and a message on standard error for bad input", () => {
    expect(crossmatch(["simulate", "--people", "-1"])).toEqual({
      code: 1,
      out: "",
      err: '--people: found "-1"; expected a whole number from 1 to 100000000, without separators\n',
    });
  });

  it("ends with 0 and nothing but one object for --json", () => {
    const { code, out, err } = crossmatch(["simulate", "--people", "1", "--json"]);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(JSON.parse(out)).toMatchObject({ population: { people: 1 } });
  });

  it("bears a reader that has seen enough", async () => {
    const ended = await withReaderGone(["policies", "--json"]);
    expect(ended).toEqual({ code: 0, err: "" });
  });

  it("works from any folder and writes whole files", () => {
    const cwd = mkdtempSync(join(tmpdir(), "crossmatch-cwd-"));
    try {
      const args = ["population", "--people", "50", "--seed", "3", "--workers", "2"];
      expect(crossmatch([...args, "--out", "a/b"], { cwd })).toEqual({
        code: 0,
        err: "",
        out: expect.stringMatching(
          /^Drew 50 people and \d+ lawful ITIN filers \(seed 3\) into a\/b/,
        ),
      });
      const files = readdirSync(join(cwd, "a/b")).sort();
      expect(files).toEqual(["cells.arrow.gz", "manifest.json"]);
      const manifest = JSON.parse(readFileSync(join(cwd, "a/b/manifest.json"), "utf8"));
      expect(manifest).toMatchObject({ people: 50, seed: 3 });
    } finally {
      rmSync(cwd, { recursive: true });
    }
  });
});
