import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { dataLoaders, printedBy } from "../../tools/site/load-data.js";

const folder = mkdtempSync(join(tmpdir(), "crossmatch-loaders-"));
afterAll(() => rmSync(folder, { recursive: true }));

function loader(name: string, code: string): string {
  const path = join(folder, name);
  writeFileSync(path, code);
  return path;
}

describe("a data loader run in this process", () => {
  it("gives what it prints, text and bytes, and waits for it", async () => {
    const path = loader(
      "both.mjs",
      `process.stdout.write("é");
       await new Promise((done) => process.stdout.write(Uint8Array.of(0, 255), done));
       await new Promise((done) => setTimeout(done, 5));
       process.stdout.write("!");`,
    );
    expect([...(await printedBy(path))]).toEqual([0xc3, 0xa9, 0, 255, 33]);
  });

  it("passes on what goes wrong, and gives the output back", async () => {
    const write = process.stdout.write;
    const broken = loader(
      "broken.mjs",
      `process.stdout.write("half"); throw new Error("no ledger");`,
    );
    await expect(printedBy(broken)).rejects.toThrow("no ledger");
    await expect(printedBy(loader("silent.mjs", ""))).rejects.toThrow(
      "silent.mjs printed no data.",
    );
    expect(process.stdout.write).toBe(write);
  });
});

it("the loaders of the site are found by their names", () => {
  const names = dataLoaders().map((path) => basename(path));
  expect(names).toContain("ranges.json.ts");
  expect(names).toContain("cells-report.arrow.gz.ts");
  expect(names.length).toBeGreaterThan(15);
});
