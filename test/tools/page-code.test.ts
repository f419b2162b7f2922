import { expect, it } from "vitest";
import { pageCode } from "../../tools/site/page-code.js";

const PAGE = `---
title: x
---

# A page

\`\`\`ts
const a: number = 1;
\`\`\`

Words and \`const b = 2\`.

\`\`\`js
const c = 3;
\`\`\`

\`\`\`ts run=false
const d = 4;
\`\`\`

~~~ts
const e = "\`\`\`";
~~~

\`\`\`\`md
\`\`\`ts
const f = 6;
\`\`\`
\`\`\`\``;

it("keeps the TypeScript of a page on its own lines", () => {
  const lines = PAGE.split("\n");
  const code = pageCode(PAGE).split("\n");
  expect(code).toHaveLength(lines.length);
  expect(code.map((line, i) => [i, line] as const).filter(([, line]) => line !== "")).toEqual([
    [lines.indexOf("const a: number = 1;"), "const a: number = 1;"],
    [lines.indexOf('const e = "```";'), 'const e = "```";'],
  ]);
});

it("takes other languages when asked", () => {
  expect(pageCode(PAGE, ["js"]).trim()).toBe("const c = 3;");
});
