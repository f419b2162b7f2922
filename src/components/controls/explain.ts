import { el } from "../dom.js";
import type { Sources } from "../study/preset-file.js";
import { sourceList } from "./source-list.js";

interface ExplainOptions {
  /** What is explained, for screen readers: "Share of the list". */
  readonly about: string;
  readonly text: string;
  readonly figures?: readonly string[];
  readonly sources?: Sources;
  /** Said in place of sources where there are none. */
  readonly unsourced?: string;
  readonly more?: readonly Node[];
}

/** Meaning and sources of a control, on demand: a closed disclosure filled when it is opened. */
export function explain(options: ExplainOptions): HTMLDetailsElement {
  const { about, text, figures = [], sources = {}, unsourced, more = [] } = options;
  const summary = el(
    "summary",
    {},
    "What this means",
    el("span", { class: "cm-hidden" }, `: ${about}`),
  );
  const details = el("details", { class: "cm-explain" }, summary);
  details.addEventListener("toggle", () => {
    if (!details.open || details.childElementCount > 1) return;
    details.append(el("p", {}, text), ...more);
    if (figures.length > 0) details.append(sourceList(figures, sources));
    else if (unsourced) details.append(el("p", {}, unsourced));
  });
  return details;
}
