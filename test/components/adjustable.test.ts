// @vitest-environment jsdom
import { expect, test } from "vitest";
import { adjustableChoice, adjustableNumber } from "../../src/components/adjustable.js";

const choices = [
  { value: "none", label: "no sharing" },
  { value: "bulk", label: "bulk matching" },
];

test("a choice is a named native select; its words follow it", () => {
  const control = adjustableChoice({ label: "Policy", choices, value: "bulk" });
  const select = control.querySelector("select")!;
  const words = control.querySelector(".cm-adjust-words")!;
  expect(select.getAttribute("aria-label")).toBe("Policy");
  expect([control.value, words.textContent]).toEqual(["bulk", "bulk matching"]);
  const heard: string[] = [];
  control.addEventListener("input", () => heard.push(control.value));
  select.value = "none";
  select.dispatchEvent(new Event("input", { bubbles: true }));
  expect([heard, words.textContent]).toEqual([["none"], "no sharing"]);
  control.value = "bulk";
  expect([heard.length, words.textContent]).toEqual([1, "bulk matching"]);
  expect(() => {
    control.value = "other";
  }).toThrow('Policy: "other" is not one of none, bulk.');
});

test("a number speaks only values in range, and pulls back what is not", () => {
  const control = adjustableNumber({ label: "Cap", value: 100, min: 0, max: 500, unit: " a day" });
  const field = control.querySelector("input")!;
  const heard: number[] = [];
  control.addEventListener("input", () => heard.push(control.value));
  const type = (text: string) => {
    field.value = text;
    field.dispatchEvent(new Event("input", { bubbles: true }));
  };
  type("250");
  type("9000");
  type("");
  expect([heard, control.value]).toEqual([[250], 250]);
  field.value = "9000";
  field.dispatchEvent(new Event("change", { bubbles: true }));
  expect([heard, field.value]).toEqual([[250, 500], "500"]);
  expect(control.textContent).toBe(" a day");
});
