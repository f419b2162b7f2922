import type { LinkNote } from "../../model/scenario-link/link-note.js";
import { el } from "../dom.js";
import type { Study } from "./study.js";

/** More than this many are counted, not listed. */
const MOST_NOTES = 8;

/** A calm notice at the top of the page: what a link or file held that could not be taken over. */
export function linkNotice(study: Pick<Study, "notes" | "listen">): HTMLElement {
  const notice = el("div", { class: "cm-notice", role: "status" });
  const show = (notes: readonly LinkNote[]) => {
    notice.replaceChildren(...(notes.length > 0 ? content(notes) : []));
  };
  study.listen({ notes: show });
  show(study.notes);

  function content(notes: readonly LinkNote[]) {
    const items = notes
      .slice(0, MOST_NOTES)
      .map(({ key, text }) => el("li", {}, ...(key ? [el("code", {}, key), ": "] : []), text));
    const more = notes.length - MOST_NOTES;
    if (more > 0) items.push(el("li", {}, `And ${more} more like these.`));
    const close = el("button", { type: "button", class: "cm-quiet" }, "Close this note");
    close.addEventListener("click", () => show([]));
    return [
      el("p", {}, "Not everything in this link could be taken over as it stands:"),
      el("ul", {}, ...items),
      close,
    ];
  }
  return notice;
}
