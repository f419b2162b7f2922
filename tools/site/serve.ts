import { readFileSync, statSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import { staticFile } from "./static-file.js";

export interface StaticSite {
  /** Address of the site's front page, ending in a slash. */
  readonly url: string;
  readonly port: number;
  close(): Promise<void>;
}

export interface ServeOptions {
  /** First port to try; 0, the default, for any free one. */
  readonly port?: number;
  /** How many ports to try from there on. */
  readonly tries?: number;
  /** Told the path and the bytes of every body sent, as sent (compressed). */
  readonly onSent?: (path: string, bytes: number) => void;
}

/** Compressed files by path, as long as they have not changed on disk. */
type Compressed = Map<string, { readonly changed: number; readonly body: Buffer }>;

function respond(
  root: string,
  kept: Compressed,
  request: IncomingMessage,
  response: ServerResponse,
) {
  if (request.method !== "GET" && request.method !== "HEAD") {
    response.writeHead(405, { allow: "GET, HEAD" }).end();
    return 0;
  }
  const file = staticFile(root, (request.url ?? "/").split(/[?#]/, 1)[0] ?? "/");
  if (file === null) {
    response.writeHead(404, { "content-type": "text/plain; charset=utf-8" }).end("Not found\n");
    return 0;
  }
  const gzip = file.compressible && /\bgzip\b/.test(String(request.headers["accept-encoding"]));
  let body: Buffer;
  if (gzip) {
    const changed = statSync(file.path).mtimeMs;
    const known = kept.get(file.path);
    body = known?.changed === changed ? known.body : gzipSync(readFileSync(file.path));
    kept.set(file.path, { changed, body });
  } else {
    body = readFileSync(file.path);
  }
  response.writeHead(file.status, {
    "content-type": file.type,
    "content-length": body.length,
    "cache-control": file.immutable ? "public, max-age=31536000, immutable" : "no-cache",
    "x-content-type-options": "nosniff",
    vary: "accept-encoding",
    ...(gzip ? { "content-encoding": "gzip" } : {}),
  });
  response.end(request.method === "HEAD" ? undefined : body);
  return request.method === "HEAD" ? 0 : body.length;
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => {
      server.off("error", reject);
      resolve();
    });
  });
}

/** Listens on `port`, or on the next free one of the `tries` after it. */
async function listenNear(server: Server, port: number, tries: number): Promise<void> {
  for (let offset = 0; ; offset++) {
    try {
      return await listen(server, port === 0 ? 0 : port + offset);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === "EACCES") throw new Error(`Port ${port} needs more rights; try one above 1023.`);
      if (code !== "EADDRINUSE") throw error;
      if (offset + 1 < tries && port + offset < 65535) continue;
      throw new Error(`Ports ${port} to ${port + offset} are all taken; choose one with --port.`);
    }
  }
}

/**
 * Serves a folder as a static host would, to this machine only, compressed.
 */
export async function serve(
  root: string,
  { port = 0, tries = 20, onSent }: ServeOptions = {},
): Promise<StaticSite> {
  const kept: Compressed = new Map();
  const server = createServer((request, response) => {
    try {
      const bytes = respond(root, kept, request, response);
      onSent?.(request.url ?? "/", bytes);
    } catch (error) {
      // A rebuild may take a file away between finding and reading it.
      if (!response.headersSent) response.writeHead(500, { "content-type": "text/plain" });
      response.end(`${(error as Error).message}\n`);
    }
  });
  await listenNear(server, port, tries);
  const actual = (server.address() as AddressInfo).port;
  return {
    url: `http://127.0.0.1:${actual}/`,
    port: actual,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
