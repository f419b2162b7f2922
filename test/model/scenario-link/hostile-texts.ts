import fc from "fast-check";
import { scenarioYaml } from "../../../src/model/scenario-file/scenario-yaml.js";
import { encodeScenario } from "../../../src/model/scenario-link/encode-scenario.js";
import { scenarios } from "./arbitrary-scenarios.js";
import { known } from "./known-scenarios.js";

/** Pieces that have broken readers of links and files before. */
const PIECES = [
  "&",
  "=",
  "?",
  "#",
  "%",
  "%00",
  "%ff",
  "%u0000",
  "+",
  "\0",
  "\u2028",
  "\ud800",
  "\ufeff",
  "<script>alert(1)</script>",
  "<img src=x onerror=alert(1)>",
  "javascript:alert(1)",
  "' onload='",
  "__proto__",
  "constructor",
  "prototype.x",
  "policy.__proto__.x=1",
  "policy.constructor=1",
  "v=1",
  "v=0",
  "v=99",
  "v=-1",
  "v=1e9",
  "set=",
  "set=__proto__=1",
  "scenario=-revoked",
  "policy.match.routes=~~//",
  "policy.match.routes.0.rule=@",
  "policy.match.routes.999.rule=any",
  "policy.match=none",
  "policy.match.routes.0.rule=surname:exact;;,:",
  "policy.request.list=nobody",
  `policy.disclose.${"0.".repeat(12)}0=1`,
  `policy.match={"routes":${"[".repeat(150)}`,
  "policy.request.share=1e400",
  "agency.departed=NaN",
  "agency.departed=Infinity",
  "seed=1e300",
  "format.basic.given=1",
  "seed=-0",
  "\n",
  ": ",
  "- ",
  "- - ",
  "? ",
  "{",
  "}",
  "[",
  "]",
  "*a",
  "&a ",
  "!!js/function ",
  "!!binary ",
  "<<: ",
  "---\n",
  "...\n",
  "|\n",
  ">\n",
  '"',
  "'",
  "\\",
  "\t",
  "policy: {from: name-dob, set: {request.share: 0.5}}\n",
  "policy: nowhere\n",
  "version: 2\n",
  "set: {__proto__: 1}\n",
  "set: {agency.departed: .nan}\n",
  "0x10",
  "1_000",
  "~",
  "null",
  "9".repeat(400),
] as const;

type Edit = readonly [
  kind: "insert" | "delete" | "copy" | "replace",
  at: number,
  length: number,
  piece: string,
];

const edits = fc.array(
  fc.tuple(
    fc.constantFrom("insert", "delete", "copy", "replace"),
    fc.nat(10_000),
    fc.nat(40),
    fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: "binary", maxLength: 6 })),
  ) as fc.Arbitrary<Edit>,
  { minLength: 1, maxLength: 8 },
);

function edited(text: string, list: readonly Edit[]): string {
  return list.reduce((now, [kind, place, length, piece]) => {
    const at = now.length === 0 ? 0 : place % now.length;
    const [before, cut, after] = [
      now.slice(0, at),
      now.slice(at, at + length),
      now.slice(at + length),
    ];
    if (kind === "delete") return before + after;
    if (kind === "copy") return before + cut + cut + after;
    return before + piece + (kind === "insert" ? cut : "") + after;
  }, text);
}

const nonsense = fc.oneof(
  fc.string({ unit: "binary", maxLength: 300 }),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 30 }).map((pieces) => pieces.join("")),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 30 }).map((pieces) => pieces.join("&")),
  fc
    .tuple(fc.constantFrom(...PIECES), fc.integer({ min: 1, max: 4000 }))
    .map(([piece, times]) => piece.repeat(times).slice(0, 30_000)),
);

/** Texts as links: nonsense of all kinds, and true links with some places spoilt. */
export const hostileLinks: fc.Arbitrary<string> = fc.oneof(
  nonsense,
  fc
    .tuple(scenarios, edits)
    .map(([scenario, list]) => edited(encodeScenario(scenario, known), list)),
);

const LABEL = { id: "mine", title: "Mine", description: "A scenario." };

/** Texts as scenario files: nonsense, and true files with some places spoilt. */
export const hostileFiles: fc.Arbitrary<string> = fc.oneof(
  { weight: 1, arbitrary: nonsense },
  {
    weight: 3,
    arbitrary: fc
      .tuple(scenarios, edits)
      .map(([scenario, list]) => edited(scenarioYaml(scenario, known, LABEL), list)),
  },
);
