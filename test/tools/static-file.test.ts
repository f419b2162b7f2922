import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { serve } from "../../tools/site/serve.js";
import { staticFile } from "../../tools/site/static-file.js";

let root: string;
beforeAll(() => {
  const top = mkdtempSync(join(tmpdir(), "crossmatch-serve-"));
  root = join(top, "dist");
  mkdirSync(join(root, "deep"), { recursive: true });
  mkdirSync(join(root, "_file"));
  writeFileSync(join(top, "secret.txt"), "secret");
  writeFileSync(join(root, "index.html"), "<h1>front</h1>");
  writeFileSync(join(root, "explore.html"), "<h1>explore</h1>");
  writeFileSync(join(root, "404.html"), "<h1>lost</h1>");
  writeFileSync(join(root, "deep", "index.html"), "<h1>deep</h1>");
  writeFileSync(join(root, "_file", "cells.1234.arrow"), Buffer.alloc(5000));
});
afterAll(() => rmSync(join(root, ".."), { recursive: true }));

it.each([
  ["/", "index.html", 200],
  ["/explore", "explore.html", 200],
  ["/explore.html", "explore.html", 200],
  ["/deep/", "index.html", 200],
  ["/deep", "index.html", 200],
  ["/nowhere", "404.html", 404],
  ["/explore/", "404.html", 404],
  ["/../secret.txt", "404.html", 404],
  ["/%2e%2e/secret.txt", "404.html", 404],
  ["/..%2fsecret.txt", "404.html", 404],
  ["/index.html%00", "404.html", 404],
])("%s is %s", (url, name, status) => {
  const file = staticFile(root, url);
  expect([basename(file?.path ?? ""), file?.status]).toEqual([name, status]);
});

it("answers a malformed path with nothing", () => {
  expect(staticFile(root, "/%E0%A4%A")).toBeNull();
});

it("never leaves its folder", () => {
  const piece = fc.constantFrom("..", ".", "%2e%2e", "deep", "secret.txt", "%2f", "\\", "", "%00");
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      const file = staticFile(root, `/${pieces.join("/")}`);
      return file === null || file.path.startsWith(root);
    }),
    { numRuns: 1000 },
  );
});

it("sends compressed bytes, and counts them", async () => {
  const sent: [string, number][] = [];
  const site = await serve(root, { onSent: (path, bytes) => sent.push([path, bytes]) });
  const response = await fetch(`${site.url}_file/cells.1234.arrow`);
  expect(response.headers.get("content-encoding")).toBe("gzip");
  expect(response.headers.get("cache-control")).toContain("immutable");
  expect((await response.arrayBuffer()).byteLength).toBe(5000);
  expect(sent).toEqual([
    ["/_file/cells.1234.arrow", Number(response.headers.get("content-length"))],
  ]);
  expect(sent[0]?.[1]).toBeLessThan(200);
  expect((await fetch(`${site.url}nowhere`)).status).toBe(404);
  expect((await fetch(site.url, { method: "POST" })).status).toBe(405);
  await site.close();
});

it("takes the next free port, and says when there is none", async () => {
  const first = await serve(root);
  const next = await serve(root, { port: first.port });
  expect(next.port).toBeGreaterThan(first.port);
  await expect(serve(root, { port: first.port, tries: 1 })).rejects.toThrow(/taken.*--port/);
  await Promise.all([first.close(), next.close()]);
});
