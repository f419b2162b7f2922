import { el, setText } from "../dom.js";
import type { Compared } from "./compared-policy.js";
import { compareHeadlines } from "./headline.js";

/** How long the page must be quiet before a screen reader is told the new sentence. */
const QUIET_MS = 700;

/** Keeps the sentence over the comparison up to date, and has it read out once things are quiet. */
export function showSentence(): (compared: Compared) => void {
  const elements = [...document.querySelectorAll<HTMLElement>('[data-headline^="compare-"]')];
  const spoken = el("p", { class: "cm-hidden", role: "status" });
  elements[0]?.closest("p")?.after(spoken);
  let timer: ReturnType<typeof setTimeout> | undefined;
  return ({ policies }) => {
    const texts: Readonly<Record<string, string>> = compareHeadlines(policies);
    const before = elements.map((element) => element.textContent).join(" ");
    for (const element of elements) {
      const text = texts[element.dataset.headline ?? ""];
      if (text !== undefined) setText(element, text);
    }
    const after = elements.map((element) => element.textContent).join(" ");
    if (after === before) return;
    clearTimeout(timer);
    timer = setTimeout(() => setText(spoken, after), QUIET_MS);
  };
}
