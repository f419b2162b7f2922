const CSP = [
  "default-src 'self'",
  "script-src 'self' 'unsafe-inline' 'unsafe-eval'", // cells are inline; arquero compiles verbs
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "connect-src 'self' data: blob:",
  "worker-src 'self' blob:",
  "object-src 'none'",
  "form-action 'none'",
].join("; ");

/** What the shell's HTML lacks and has no option for: text in it, and what to write instead. */
const FIXES: readonly (readonly [name: string, find: RegExp, replace: string])[] = [
  // The browser itself then refuses any request to another host.
  [
    "one host",
    /<meta charset="utf-8">/,
    `$&\n<meta http-equiv="Content-Security-Policy" content="${CSP}">`,
  ],
  ["language", /<html>/, '<html lang="en">'],
  ["zoom", /, maximum-scale=1(?=")/, ""],
  [
    "menu switch",
    /(<input id="observablehq-sidebar-toggle" type="checkbox" title="Toggle sidebar")>/,
    '$1 aria-label="Toggle sidebar">',
  ],
  // The site's name leads to the front page, which has an entry of its own below it.
  [
    "home",
    /(<li class="observablehq-link) observablehq-link-active("><a href="[^"]*">Crossmatch<\/a>)/,
    "$1$2",
  ],
  ["menu", /<nav id="observablehq-sidebar">/, '<nav id="observablehq-sidebar" aria-label="Pages">'],
  ["contents", /(<aside id="observablehq-toc"[^>]*>\s*)<nav>/, '$1<nav aria-label="Contents">'],
  [
    "pager",
    /(<footer id="observablehq-footer">\s*)<nav>/,
    '$1<nav aria-label="Previous and next page">',
  ],
  [
    "list",
    /<ol>\s*(<label id="observablehq-sidebar-close" for="observablehq-sidebar-toggle"><\/label>)/,
    "$1<ol>",
  ],
  [
    "search",
    /<input type="search" placeholder="Search">/,
    '<input type="search" placeholder="Search" aria-label="Search">',
  ],
];

/** A built page with a language, zoom allowed, and names on its navigation for screen readers. */
export function finishHtml(html: string): string {
  return FIXES.reduce((text, [, find, replace]) => text.replace(find, replace), html);
}
