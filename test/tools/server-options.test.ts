import { expect, it } from "vitest";
import { readServerOptions } from "../../tools/server-options.js";

it("has defaults and reads a port", () => {
  expect(readServerOptions([])).toEqual({ port: 3000, open: true });
  expect(readServerOptions(["--port", "8080", "--no-open"])).toEqual({ port: 8080, open: false });
  expect(readServerOptions(["--port=1"])).toEqual({ port: 1, open: true });
});

it.each(["0", "-1", "65536", "abc", "", "80.5", "1e3", "0x50"])("refuses port %j", (port) => {
  expect(() => readServerOptions([`--port=${port}`])).toThrow(/whole number from 1 to 65535/);
});

it("refuses what it does not know", () => {
  expect(() => readServerOptions(["--prot", "80"])).toThrow(/--prot/);
});
