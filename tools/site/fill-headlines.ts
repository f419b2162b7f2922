import type { Headlines } from "./headlines.js";

const OPENING = /^<([a-z][\w-]*)\b[^>]*?\bdata-headline="([^"]*)"[^>]*>/i;
const ELEMENT = /(<([a-z][\w-]*)\b[^>]*?\bdata-headline="([^"]*)"[^>]*>)[^<]*(<\/\2>)/gi;

const escapeHtml = (text: string) => text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);

/** The parts of a Markdown token and parser this needs; the full types are the shell's own. */
interface Token {
  type: string;
  content: string;
  children: Token[] | null;
}
interface State {
  readonly tokens: Token[];
  readonly env: { readonly path?: string };
}
interface Markdown {
  readonly core: {
    readonly ruler: { before(name: string, rule: string, run: (state: State) => void): void };
  };
}

/**
 * A Markdown plug-in that writes build-time numbers into a page: the text of every element with
 * `data-headline="key"` becomes `read()[key]`, so a reader sees it before any script runs. The page's
 * own code finds the same elements and keeps them up to date.
 *
 * @throws when a page names a key that was not computed, with the keys there are
 */
export function fillHeadlines<T>(markdown: T, read: () => Headlines): T {
  (markdown as Markdown).core.ruler.before("placeholder", "headlines", ({ tokens, env }) => {
    let values: Headlines | undefined;
    const value = (key: string) => {
      values ??= read();
      const text = values[key];
      if (text !== undefined) return escapeHtml(text);
      const known = Object.keys(values).join(", ") || "none: loaders/headlines.ts has not run";
      const page = `src${env.path ?? "/?"}.md`;
      throw new Error(`${page}: no build-time number called "${key}". There are: ${known}.`);
    };
    for (const token of tokens) {
      if (token.type === "html_block") token.content = fillBlock(token.content, value);
      if (token.children) fillInline(token.children, value);
    }
  });
  return markdown;
}

function fillBlock(html: string, value: (key: string) => string): string {
  const filled = new Set<string>();
  const result = html.replace(ELEMENT, (_, open: string, _tag, key: string, close: string) => {
    filled.add(key);
    return `${open}${value(key)}${close}`;
  });
  for (const [, key = ""] of html.matchAll(/\bdata-headline="([^"]*)"/g)) {
    if (filled.has(key)) continue;
    throw new Error(`data-headline="${key}" must be closed in its block and hold only text.`);
  }
  return result;
}

/** In running text the opening tag, the words inside and the closing tag are tokens in a row. */
function fillInline(tokens: Token[], value: (key: string) => string): void {
  for (const [index, token] of tokens.entries()) {
    if (token.type !== "html_inline") continue;
    const [, tag, key] = OPENING.exec(token.content) ?? [];
    if (tag === undefined || key === undefined) continue;
    const end = tokens.findIndex((t, i) => i > index && t.content.trim() === `</${tag}>`);
    if (end < 0) throw new Error(`<${tag} data-headline="${key}"> is not closed in its paragraph.`);
    for (const inside of tokens.slice(index + 1, end)) inside.content = "";
    token.content += value(key);
  }
}
