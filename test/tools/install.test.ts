import { existsSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, expect, it } from "vitest";
import { ROOT } from "../../tools/site/paths.js";

const { isInstalled } = (await import(pathToFileURL(join(ROOT, "tools", "install.mjs")).href)) as {
  isInstalled: (root: string) => boolean;
};

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "crossmatch-install-"));
});
afterEach(() => rmSync(root, { recursive: true }));

const lock = (packages: object) => JSON.stringify({ packages: { "": { name: "x" }, ...packages } });
const wanted = (packages: object) => writeFileSync(join(root, "package-lock.json"), lock(packages));
function installed(packages: object): void {
  mkdirSync(join(root, "node_modules"), { recursive: true });
  writeFileSync(join(root, "node_modules", ".package-lock.json"), lock(packages));
}
const A1 = { "node_modules/a": { version: "1.0.0" } };
const A2 = { "node_modules/a": { version: "2.0.0" } };

it("is false on a fresh clone", () => {
  wanted(A1);
  expect(isInstalled(root)).toBe(false);
});

it("is true when npm installed what the lock file asks for, and leaves a stamp", () => {
  wanted(A1);
  installed(A1);
  expect(isInstalled(root)).toBe(true);
  expect(existsSync(join(root, "node_modules", ".crossmatch-install"))).toBe(true);
});

it("is false once the lock file asks for something else, whatever the files' dates", () => {
  wanted(A1);
  installed(A1);
  expect(isInstalled(root)).toBe(true);
  wanted(A2);
  utimesSync(join(root, "package-lock.json"), 0, 0);
  expect(isInstalled(root)).toBe(false);
  installed(A2);
  expect(isInstalled(root)).toBe(true);
});

it("does not miss optional packages of other systems", () => {
  wanted({ ...A1, "node_modules/b-win32": { version: "1.0.0", optional: true } });
  installed(A1);
  expect(isInstalled(root)).toBe(true);
});

it("is false for optional packages of another version", () => {
  const optional = (version: string) => ({ "node_modules/b": { version, optional: true } });
  wanted(optional("2.0.0"));
  installed(optional("1.0.0"));
  expect(isInstalled(root)).toBe(false);
});

it("says when there is no lock file", () => {
  expect(() => isInstalled(root)).toThrow(/No package-lock\.json/);
});
