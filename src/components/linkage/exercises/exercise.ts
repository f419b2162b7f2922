import { el, setText, uniqueId } from "../../dom.js";
import { type GuessKind, judge } from "./judge.js";

/** A question about the model: predicted first, then run, then explained. */
export interface Exercise {
  readonly id: string;
  readonly question: string;
  /** Shown after the guess: "%", "people". */
  readonly unit: string;
  readonly kind: GuessKind;
  readonly truth: number;
  /** The answer as a sentence, with why it is so. */
  readonly answer: string;
  /** Sets the controls above to what was asked, so that the reader can look. */
  readonly run: () => void;
  /** Heading under which those controls stand, as a link. */
  readonly where: string;
}

/** One exercise: the answer appears only after a guess. */
export function exerciseCard(exercise: Exercise): HTMLElement {
  const { id, question, unit, kind, truth, answer, run, where } = exercise;
  const field = uniqueId("guess");
  const input = el("input", {
    id: field,
    type: "number",
    min: 0,
    max: kind === "points" ? 100 : undefined,
    step: "any",
    autocomplete: "off",
    "data-control": `exercise.${id}`,
  });
  const check = el("button", { type: "button" }, "Check my guess");
  const said = el("p", { class: "cm-said", role: "status" });
  const reply = el("p", { class: "cm-answer", hidden: true });
  const look = el("a", { href: where, class: "no-print", hidden: true }, "Look at it above");
  check.addEventListener("click", () => {
    const guess = input.valueAsNumber;
    if (!Number.isFinite(guess) || guess < 0 || (kind === "points" && guess > 100)) {
      const limits = kind === "points" ? "a number from 0 to 100" : "a number, zero or more";
      setText(said, `First write down ${limits}. A wrong guess teaches more than none.`);
      return;
    }
    run();
    setText(said, judge(guess, truth, kind));
    setText(reply, answer);
    reply.hidden = false;
    look.hidden = false;
  });
  return el(
    "section",
    { class: "cm-exercise" },
    el("p", {}, question),
    el(
      "div",
      { class: "cm-tool-row" },
      el("label", { for: field }, "Your guess"),
      el("span", { class: "cm-number-box" }, input, el("span", {}, unit)),
      check,
    ),
    said,
    reply,
    look,
  );
}
