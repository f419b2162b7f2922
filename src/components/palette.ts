/**
 * Every colour of Crossmatch, once. Charts name a colour by its custom property (`ink("muted")` is
 * `var(--cm-muted)`), so light, dark and print follow the page; exports read the light values here.
 *
 * Within a scale each step differs in lightness, so the order survives grey print and every kind
 * of colour blindness; hue only helps. Errors are the steps furthest from the page: near black on
 * white, near white on black. test/components/palette.test.ts measures all of this.
 */
import type { Relation, RowOutcome } from "../model/vocabulary.js";

interface Pair {
  readonly light: string;
  readonly dark: string;
}

const pair = (light: string, dark: string): Pair => ({ light, dark });

/** Page and text. */
export const PAGE = {
  page: pair("#ffffff", "#14161a"),
  panel: pair("#f6f5f2", "#1e2126"),
  ink: pair("#1a1a1a", "#f0eee9"),
  muted: pair("#595856", "#b7b4ad"),
  rule: pair("#d8d5cf", "#3b3e45"),
  land: pair("#eceae6", "#2b2f36"),
  edge: pair("#8a8781", "#85827c"),
  accent: pair("#a83a24", "#f29079"),
  focus: pair("#1d4fc4", "#8fb4ff"),
  lens: pair("#f7eed5", "#2f2a1c"),
  lensEdge: pair("#a87b18", "#b99645"),
  lensInk: pair("#6f4c00", "#e5c778"),
} as const satisfies Record<string, Pair>;

/** What becomes of a request row; one step of lightness each. */
export const OUTCOMES = {
  unmatched: pair("#dfdfdc", "#33363c"),
  rejected: pair("#c6baa3", "#534f47"),
  withheld: pair("#a1936a", "#776a45"),
  correct: pair("#b8442d", "#e5765c"),
  mixed: pair("#6d2f63", "#dda9d6"),
  wrong: pair("#1f1420", "#fff6e6"),
} as const satisfies Record<RowOutcome, Pair>;

/** Why a person is exposed; the person sought and the stranger share the outcome's colour. */
export const RELATION_COLOURS = {
  subject: pair("#b8442d", "#e5765c"),
  householdError: pair("#6d2f63", "#dda9d6"),
  strangerError: pair("#1f1420", "#fff6e6"),
  coresidents: pair("#de917a", "#9c5846"),
  occupants: pair("#f2cdbf", "#5f3b33"),
} as const satisfies Record<Relation, Pair>;

/** Filing and the list: blues for people with a return, greys without, ochre for the list. */
export const FILING_COLOURS = {
  people: pair("#aab0bd", "#5d6472"),
  noReturn: pair("#d9dde5", "#3a3f49"),
  itin: pair("#4576b3", "#7fb0ea"),
  ssn: pair("#9db8dd", "#4a6a94"),
  departed: pair("#c3bba9", "#5a5346"),
  asked: pair("#b98636", "#c9994a"),
} as const satisfies Record<string, Pair>;

/** Six steps of a map from few to many. */
export const SEQUENCE = [
  pair("#f8e9e3", "#2c2321"),
  pair("#efc7b8", "#55342c"),
  pair("#e09f8a", "#804a3b"),
  pair("#c8715a", "#b0664f"),
  pair("#9d3a26", "#dc8d74"),
  pair("#5f190f", "#ffd2c2"),
] as const satisfies readonly Pair[];

const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** Every custom property, name to light and dark value, in the order of this file. */
export function properties(): Map<string, Pair> {
  const all = new Map<string, Pair>();
  const add = (prefix: string, colours: Record<string, Pair>) => {
    for (const [name, colour] of Object.entries(colours))
      all.set(`--cm-${prefix}${kebab(name)}`, colour);
  };
  add("", PAGE);
  add("row-", OUTCOMES);
  add("person-", RELATION_COLOURS);
  add("flow-", FILING_COLOURS);
  for (const [i, colour] of SEQUENCE.entries()) all.set(`--cm-step-${i}`, colour);
  for (const [name, colour] of [
    ...Object.entries(RELATION_COLOURS).map(([id, c]) => [`person-${kebab(id)}`, c] as const),
    ...SEQUENCE.map((c, i) => [`step-${i}`, c] as const),
  ]) {
    const { light, dark } = onFill(colour);
    all.set(`--cm-on-${name}`, pair(PAGE[light].light, PAGE[dark].dark));
  }
  return all;
}

/** `var(--cm-…)` of a page or text colour. */
export const ink = (name: keyof typeof PAGE) => `var(--cm-${kebab(name)})`;

/** `var(--cm-row-…)`: the colour of a row outcome. */
export const outcomeColour = (outcome: RowOutcome) => `var(--cm-row-${kebab(outcome)})`;

/** `var(--cm-person-…)`: the colour of a relation. */
export const relationColour = (relation: Relation) => `var(--cm-person-${kebab(relation)})`;

/** `var(--cm-flow-…)`: the colour of a filing kind or of the list. */
export const flowColour = (name: keyof typeof FILING_COLOURS) => `var(--cm-flow-${kebab(name)})`;

/** `var(--cm-step-…)`: step 0 to 5 of the map's scale. */
export const stepColour = (step: number) => `var(--cm-step-${step})`;

/** `var(--cm-on-…)`: the text colour that reads on a colour of a relation or of the map. */
export const onColour = (fill: string) => fill.replace("--cm-", "--cm-on-");

/** Text set on a filled step or box: page colour where that reads better, else ink. */
function onFill(colour: Pair): { light: "page" | "ink"; dark: "page" | "ink" } {
  const pick = (mode: "light" | "dark") =>
    contrast(colour[mode], PAGE.page[mode]) >= contrast(colour[mode], PAGE.ink[mode])
      ? "page"
      : "ink";
  return { light: pick("light"), dark: pick("dark") };
}

/** WCAG 2.2 relative luminance of "#rrggbb". */
export function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}

/** WCAG 2.2 contrast ratio of two "#rrggbb" colours, 1 to 21. */
export function contrast(a: string, b: string): number {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high! + 0.05) / (low! + 0.05);
}

/** The light values as text substitution for exports: `var(--cm-ink)` becomes "#1a1a1a". */
export function resolveLight(text: string): string {
  const all = properties();
  return text
    .replace(/var\((--cm-[a-z0-9-]+)\)/g, (whole, name) => all.get(name)?.light ?? whole)
    .replaceAll("var(--cm-sans)", SANS)
    .replaceAll("var(--cm-serif)", SERIF);
}

/** Type: a serif of newspaper build for headlines, the system's sans for all else; no web fonts. */
export const SERIF =
  "'Iowan Old Style', 'Source Serif 4', Charter, 'Palatino Linotype', Georgia, 'Times New Roman', serif";
export const SANS =
  "-apple-system, BlinkMacSystemFont, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif";
