import { parseArgs } from "node:util";

/** What `npm start -- …` and `npm run dev -- …` understand. */
export interface ServerOptions {
  readonly port: number;
  readonly open: boolean;
}

/**
 * Reads `--port N` and `--no-open`.
 *
 * @throws on an unknown option or a port that is not a whole number from 1 to 65535
 */
export function readServerOptions(args: readonly string[]): ServerOptions {
  const { values } = parseArgs({
    args: [...args],
    options: { port: { type: "string", default: "3000" }, "no-open": { type: "boolean" } },
  });
  const port = Number(values.port);
  if (!/^\d+$/.test(values.port) || port < 1 || port > 65535) {
    throw new Error(`--port ${values.port}: a port is a whole number from 1 to 65535.`);
  }
  return { port, open: !values["no-open"] };
}
