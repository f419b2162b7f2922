import { explain } from "../controls/explain.js";
import { el, uniqueId } from "../dom.js";
import type { Sources } from "../study/preset-file.js";
import { QUESTION_TITLES, QUESTIONS, type QuestionId } from "./questions.js";

/** A question of the card as a titled group. */
export function question(
  id: keyof typeof QUESTION_TITLES,
  ...content: readonly Node[]
): HTMLElement {
  const heading = uniqueId("question");
  return el(
    "section",
    { class: "cm-question", "aria-labelledby": heading, "data-question": id },
    el("h3", { id: heading }, QUESTION_TITLES[id]),
    ...content,
  );
}

/** A control with its meaning and sources on demand below it. */
export function explained(control: Node, id: QuestionId, about: string, sources: Sources) {
  const { text, figures } = QUESTIONS[id];
  return el("div", { class: "cm-explained" }, control, explain({ about, text, figures, sources }));
}
