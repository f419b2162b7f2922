import { el, setText } from "../dom.js";
import type { Status } from "./newest-only.js";
import type { Study } from "./study.js";

/** Anything that tells how far its numbers are. */
interface Told {
  listen(listener: { status(status: Status): void }): void;
}

const WORDS: Readonly<Record<Status, string>> = {
  ready: "",
  loading: "Loading the whole population; the numbers follow in a moment …",
  failed:
    "The model could not be loaded, so the numbers are those from before your last change. Check the connection and change something to try again.",
};

/** A quiet line that says when numbers are on their way, or why they are not. */
export function statusLine(told: Told): HTMLElement {
  const line = el("p", { class: "cm-status", role: "status" });
  told.listen({ status: (status) => setText(line, WORDS[status]) });
  return line;
}

/** Begins to load the model at the first sign that somebody wants to use a control. */
export function warmOnUse(study: Study): void {
  const signs = ["pointerover", "focusin", "touchstart", "keydown"] as const;
  const start = ({ target }: Event) => {
    if (!(target instanceof Element)) return;
    if (!target.closest("[data-control], .cm-card, .cm-adjust, .cm-population, .cm-assumptions")) {
      return;
    }
    study.warm();
    for (const sign of signs) document.removeEventListener(sign, start);
  };
  for (const sign of signs) document.addEventListener(sign, start, { passive: true });
}
