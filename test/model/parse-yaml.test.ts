import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { stringify } from "yaml";
import { InputError } from "../../src/model/input-error.js";
import { parseYaml } from "../../src/model/parse-yaml.js";
import { inputErrorOf } from "../ledger/edited-ledger.js";

const TEXT = `# a comment
id: exchange
request:
  list: docket
  share: 0.5

match:
  routes:
    - when: always
      rule: { anyOf: [] }
    - when: tin-present
`;

describe("parseYaml", () => {
  it.each([
    [[], 2],
    [["id"], 2],
    [["request"], 3],
    [["request", "share"], 5],
    [["match", "routes", 0], 9],
    [["match", "routes", 0, "rule", "anyOf"], 10],
    [["match", "routes", 1, "when"], 11],
  ])("finds the line of %j", (path, line) => {
    expect(parseYaml(TEXT, "x.yaml").lineOf(path)).toBe(line);
  });

  it("gives the nearest parent's line for a key that is missing", () => {
    const { lineOf } = parseYaml(TEXT, "x.yaml");
    expect(lineOf(["request", "addressTest"])).toBe(3);
    expect(lineOf(["match", "routes", 1, "rule", "anyOf"])).toBe(11);
  });

  it.each([
    ["an open list", "id: a\nlist: [1, 2", 2],
    ["an open quotation", 'id: a\ntitle: "Cut of', 2],
    ["a key without its colon", "id: a\ntitle: b\ndescr", 3],
    ["a key given twice", "id: a\ntitle: b\nid: c\n", 3],
    ["a tab for indentation", "id: a\nrequest:\n\tlist: docket\n", 3],
    ["an unknown tag", "id: a\nshare: !half 1\n", 2],
    ["a list as a key", "id: a\n[b, c]: 1\n", 2],
    ["two documents", "id: a\n---\nid: b\n", 2],
    ["nothing", "", 1],
    ["only a comment", "# nothing here\n", 1],
  ])("refuses %s and names the line", (_, text, line) => {
    const error = inputErrorOf(() => parseYaml(text, "data/x.yaml"));
    expect(error.file).toBe("data/x.yaml");
    expect(error.line).toBe(line);
    expect(error.message).not.toContain("\n");
  });

  it("refuses aliases that multiply", () => {
    const levels = Array.from({ length: 12 }, (_, i) =>
      i === 0
        ? "a0: &a0 [x]"
        : `a${i}: &a${i} [${Array(12)
            .fill(`*a${i - 1}`)
            .join(", ")}]`,
    );
    expect(inputErrorOf(() => parseYaml(levels.join("\n"), "x.yaml")).message).toContain("aliases");
  });

  it("reads back whatever is written as YAML", () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 3 }), { minKeys: 1 }),
        (value) => {
          const plain = JSON.parse(JSON.stringify(value));
          expect(JSON.stringify(parseYaml(stringify(plain), "x.yaml").value)).toBe(
            JSON.stringify(plain),
          );
        },
      ),
      { numRuns: 1000 },
    );
  });

  it("meets any text with a value or an InputError, never another fault", () => {
    const yamlish = fc
      .array(
        fc.constantFrom(
          "a",
          ": ",
          "- ",
          "\n",
          "  ",
          "[",
          "]",
          "{",
          "}",
          "&x ",
          "*x",
          '"',
          "'",
          "|",
          ">",
          "#",
          "!",
          "?",
          "---",
          "\t",
          "%",
          "<<",
          "1",
        ),
        { maxLength: 40 },
      )
      .map((parts) => parts.join(""));
    fc.assert(
      fc.property(fc.oneof(yamlish, fc.string()), (text) => {
        try {
          expect(parseYaml(text, "x.yaml")).toHaveProperty("value");
        } catch (error) {
          expect(error).toBeInstanceOf(InputError);
        }
      }),
      { numRuns: 3000 },
    );
  });
});
