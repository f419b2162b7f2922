import { el } from "../dom.js";
import type { Source, Sources } from "../study/preset-file.js";

const CONFIDENCE: Readonly<Record<Source["confidence"], string>> = {
  primary: "read in the original",
  excerpt: "read in an excerpt of the source",
  transcription: "read in a copy of the source",
  derived: "worked out from other figures",
  guess: "a guess",
};

function valueText({ value, unit }: Source): string {
  if (typeof value !== "number") return value.replace(/^"|"$/g, "");
  if (unit.startsWith("share") && value <= 1) return `${Number((value * 100).toPrecision(4))}%`;
  const number = value.toLocaleString("en-US", { maximumSignificantDigits: 8 });
  return unit === "" ? number : `${number} ${unit}`;
}

/** One source: what it says, where it says it, and how closely it was read. */
function sourceItem(source: Source): HTMLLIElement {
  const { quantity, sourceTitle, publisher, url, asOf, confidence, notes } = source;
  const title = /^https?:/.test(url) ? el("a", { href: url }, sourceTitle) : sourceTitle;
  return el(
    "li",
    {},
    `${quantity}: ${valueText(source)}. `,
    title,
    `, ${publisher}${asOf ? `, ${asOf}` : ""} (${CONFIDENCE[confidence]}).`,
    ...(notes ? [` ${/[.!?]$/.test(notes) ? notes : `${notes}.`}`] : []),
  );
}

/** Figures by id as a list; an id that is no figure (a statute, a paper) stands as its own words. */
export function sourceList(ids: readonly string[], sources: Sources): HTMLUListElement {
  return el(
    "ul",
    { class: "cm-sources" },
    ...ids.map((id) => {
      const source = sources[id];
      return source ? sourceItem(source) : el("li", {}, id);
    }),
  );
}
