import { existsSync, statSync } from "node:fs";
import { extname, join, resolve, sep } from "node:path";

const TYPES: Readonly<Record<string, string>> = {
  ".arrow": "application/vnd.apache.arrow.file",
  ".css": "text/css; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".gz": "application/gzip",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
};

/** A file to send for a request, or the site's page for what does not exist. */
export interface StaticFile {
  readonly path: string;
  readonly status: 200 | 404;
  readonly type: string;
  /** Whether compressing it again is worth the time. */
  readonly compressible: boolean;
  /** Named after its content, so that a browser may keep it for ever. */
  readonly immutable: boolean;
}

function isFile(path: string): boolean {
  return existsSync(path) && statSync(path).isFile();
}

/**
 * The file under `root` that a static host sends for a URL path: itself, `path.html` (pages have
 * clean addresses), a folder's `index.html`, or else `404.html`. Never a file outside `root`.
 *
 * @returns null when not even a 404 page exists, or the path is malformed
 */
export function staticFile(root: string, urlPath: string): StaticFile | null {
  let wanted: string;
  try {
    wanted = decodeURIComponent(urlPath);
  } catch {
    return null;
  }
  const base = resolve(root);
  const path = resolve(join(base, wanted));
  const inside = path === base || path.startsWith(base + sep);
  const candidates = wanted.endsWith("/")
    ? [join(path, "index.html")]
    : [path, `${path}.html`, join(path, "index.html")];
  const found = inside && !wanted.includes("\0") ? candidates.find(isFile) : undefined;
  const file = found ?? join(base, "404.html");
  if (found === undefined && !isFile(file)) return null;
  const extension = extname(file);
  return {
    path: file,
    status: found === undefined ? 404 : 200,
    type: TYPES[extension] ?? "application/octet-stream",
    compressible: ![".gz", ".png", ".wasm"].includes(extension),
    immutable: found !== undefined && wanted.startsWith("/_"),
  };
}
