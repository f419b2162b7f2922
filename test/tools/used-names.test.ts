import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { usedNames } from "../../tools/site/used-names.js";

let source: string;
beforeEach(() => {
  source = mkdtempSync(join(tmpdir(), "crossmatch-source-"));
});
afterEach(() => rmSync(source, { recursive: true }));

function write(path: string, text: string): void {
  mkdirSync(dirname(join(source, path)), { recursive: true });
  writeFileSync(join(source, path), text);
}

const names = async () =>
  Object.fromEntries([...(await usedNames(source))].map(([k, v]) => [k, [...v].sort()]));

it("collects what pages, modules and workers import", async () => {
  write(
    "index.md",
    '# x\n\n```ts\nimport * as Plot from "@observablehq/plot";\ndisplay(Plot);\n```\n',
  );
  write(
    "components/chart.ts",
    'import { select as pick, max } from "d3";\nimport { html } from "htl";\nimport type { Link } from "d3-sankey";\nexport { min } from "d3";\nimport "./own.js";\n',
  );
  write("model/run.worker.ts", 'import def, { wrap } from "comlink";\nawait import("arquero");\n');
  expect(await names()).toEqual({
    "@observablehq/plot": ["*"],
    arquero: ["*"],
    comlink: ["default", "wrap"],
    d3: ["max", "min", "select"],
    htl: ["html"],
  });
});

it("follows a namespace to the members used, in blocks, texts and nested functions", async () => {
  write(
    "index.md",
    `# x\n\n\`\`\`ts\nimport * as Plot from "@observablehq/plot";\ndisplay(Plot.plot({ marks: [Plot.dot([])] }));\n\`\`\`\n\n\${resize((w) => Plot.barX({ w }).f())} Plot.words\n`,
  );
  write(
    "components/b.ts",
    'import { z } from "zod";\nconst a = (z: string) => z.length; // z.comment\nexport const s = z.object({ a: z.string() }), t = "a-z.text", r = /[a-z]/;\nexport type T = z.infer<typeof s>; export { a };\n',
  );
  expect(await names()).toEqual({
    "@observablehq/plot": ["barX", "dot", "plot"],
    zod: ["z.object", "z.string"],
  });
});

it("keeps a library whole whose namespace is passed on", async () => {
  write("components/a.ts", 'import * as d3 from "d3";\nexport const lib = [d3.max, d3];\n');
  write("components/b.ts", 'import { z } from "zod";\nexport const lib = { z };\n');
  write("components/c.ts", 'export * from "comlink";\n');
  expect(await names()).toEqual({ comlink: ["*"], d3: ["*"], zod: ["z"] });
});

it("leaves out loaders, the shell's own modules, types and words", async () => {
  write("data/cells.arrow.ts", 'import { run } from "some-node-thing";\nrun();\n');
  write(
    "components/a.ts",
    'import { resize } from "observablehq:stdlib";\nexport const b = resize;\n',
  );
  write(
    "page.md",
    'Write `import { x } from "y"`.\n\n```ts run=false\nimport { x } from "y";\n```\n',
  );
  write(".observablehq/cache/_node/z.js", 'import { q } from "cached";\n');
  expect(await names()).toEqual({});
});
