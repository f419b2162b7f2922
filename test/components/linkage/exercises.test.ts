// @vitest-environment jsdom
import { describe, expect, test, vi } from "vitest";
import { exerciseCard } from "../../../src/components/linkage/exercises/exercise.js";
import { exercises } from "../../../src/components/linkage/exercises/exercises.js";
import { judge } from "../../../src/components/linkage/exercises/judge.js";
import { linkageFixture as file } from "../../fixtures/linkage.js";

describe("a guess", () => {
  test.each([
    [100, 110, "times", "Close: within a quarter."],
    [100, 250, "times", "The right size, a little too low."],
    [2000, 100, "times", "20 times too high."],
    [0, 100, "times", "There are some, after all."],
    [5, 0, "times", "There are none."],
    [0, 0, "times", "Exactly."],
    [52, 50, "points", "Close: within five points."],
    [90, 50, "points", "40 points too high."],
    [0, 50, "points", "50 points too low."],
  ] as const)("of %d for %d (%s): %s", (guess, truth, kind, words) => {
    expect(judge(guess, truth, kind)).toBe(words);
  });
});

describe("a card", () => {
  const run = vi.fn();
  const card = exerciseCard({
    id: "x",
    question: "How many?",
    unit: "%",
    kind: "points",
    truth: 40,
    answer: "Forty, because.",
    run,
    where: "#above",
  });
  const input = card.querySelector("input")!;
  const button = card.querySelector("button")!;
  const answer = card.querySelector<HTMLElement>(".cm-answer")!;

  test.each(["", "-1", "101"])("keeps its answer until there is a guess: %j is none", (text) => {
    input.value = text;
    button.click();
    expect(answer.hidden).toBe(true);
    expect(answer.textContent).toBe("");
    expect(run).not.toHaveBeenCalled();
    expect(card.querySelector(".cm-said")!.textContent).toMatch(/^First write down/);
  });

  test("then judges, runs and explains", () => {
    input.value = "42";
    button.click();
    expect(run).toHaveBeenCalledOnce();
    expect(answer.hidden).toBe(false);
    expect(answer.textContent).toBe("Forty, because.");
    expect(card.querySelector(".cm-said")!.textContent).toBe("Close: within five points.");
  });
});

test("the page's exercises ask for numbers that the model has, and do not give them away", () => {
  const cards = exercises(file, { threshold: vi.fn(), names: vi.fn() });
  expect(cards).toHaveLength(3);
  for (const { truth, question, answer } of cards) {
    expect(Number.isFinite(truth)).toBe(true);
    expect(question).not.toContain("NaN");
    expect(answer).not.toMatch(/NaN|undefined/);
  }
});
