import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { runHere } from "./run-here.js";

/** Examples of docs/command-line.md that need no full population: command and printed text. */
const BLOCK = /^```(?:\w*)\n(.*?)\n```$/gms;
const EXAMPLES = [...readFileSync("docs/command-line.md", "utf8").matchAll(BLOCK)]
  .flatMap(([, block]) => (block ?? "").split(/^\$ npm run -s crossmatch -- /m).slice(1))
  .map((text) => {
    const [command, ...printed] = text.trimEnd().split("\n");
    return { command: command ?? "", printed: printed.join("\n") };
  })
  .filter(({ command }) =>
    /^(policies|validate|simulate --set (filing|policy\.request))/.test(command),
  );

describe("docs/command-line.md", () => {
  it("has the examples this test is about", () => expect(EXAMPLES).toHaveLength(4));

  it.each(EXAMPLES)("shows what $command prints", async ({ command, printed }) => {
    const { out, err } = await runHere(...command.split(" "));
    expect((out + err).trimEnd()).toBe(printed);
  });
});
