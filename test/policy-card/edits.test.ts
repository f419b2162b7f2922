// @vitest-environment jsdom
import fc from "fast-check";
import { expect, test } from "vitest";
import { loadLedger } from "../../loaders/ledger/load-ledger.js";
import { readPolicies } from "../../loaders/policies/find-policy.js";
import { policyInWords } from "../../src/components/policy-card/in-words.js";
import { policyCard } from "../../src/components/policy-card.js";
import type { PresetFile } from "../../src/components/study/preset-file.js";
import { study } from "../../src/components/study/study.js";
import { policySchema } from "../../src/model/policy/schema.js";
import { fixture } from "../fixtures/simulations.js";

const policies = readPolicies(loadLedger());
const FILE: PresetFile = {
  version: "0.0.0",
  scenario: "report",
  baseline: "report",
  seed: 1,
  policies,
  results: Object.fromEntries(policies.map(({ id }) => [id, fixture("as-executed")])),
  baselines: [],
  populations: {},
  assumptions: [],
  sources: {},
};

function openCard(first: string) {
  const opened = study(
    FILE,
    { prepare: async () => {}, run: async () => fixture("as-executed") },
    first,
  );
  const card = policyCard(opened, FILE);
  document.body.replaceChildren(card);
  return { opened, card };
}

/** Controls a reader could use now: not disabled, in nothing hidden. */
const usable = (card: Element) =>
  [...card.querySelectorAll<HTMLElement>("select, input, button")].filter(
    (node) => !node.closest("[hidden]") && !(node as HTMLInputElement).disabled,
  );

/** Uses a control in some way that depends on `n`. */
function use(node: HTMLElement, n: number): void {
  if (node instanceof HTMLButtonElement) {
    node.click();
    return;
  }
  const input = node as HTMLInputElement;
  if (node instanceof HTMLSelectElement) node.selectedIndex = n % node.options.length;
  else if (input.type === "checkbox") input.checked = !input.checked;
  else if (input.type === "radio") input.checked = true;
  else {
    const [low, high] = [Number(input.min), Number(input.max)];
    input.value = String(low + ((n % 101) / 100) * (high - low));
  }
  input.dispatchEvent(new Event("input", { bubbles: true }));
}

test("no sequence of edits on the card makes a policy that the schema refuses", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...policies.map(({ id }) => id)),
      fc.array(fc.tuple(fc.nat(1000), fc.nat(1000)), { minLength: 1, maxLength: 12 }),
      (first, steps) => {
        const { opened, card } = openCard(first);
        for (const [which, how] of steps) {
          const controls = usable(card);
          const node = controls[which % controls.length];
          if (node) use(node, how);
          const { policy } = opened.choices;
          const { success, error } = policySchema.safeParse(policy);
          expect(success, `${error?.message} ${JSON.stringify(policy)}`).toBe(true);
          for (const [, answer] of policyInWords(policy)) expect(answer).toMatch(/\w/);
        }
      },
    ),
    { numRuns: 80 },
  );
});

test("the card shows what a preset says", () => {
  for (const preset of policies) {
    const { card } = openCard(preset.id);
    const value = (name: string) =>
      card.querySelector<HTMLInputElement>(`[data-control="${name}"]`)?.value;
    expect(value("request.list")).toBe(preset.request.list);
    expect(value("preset")).toBe(preset.id);
    expect(Number(value("request.share#number"))).toBeCloseTo(preset.request.share * 100);
    const marked = preset.disclose.map(
      (field) =>
        card.querySelector<HTMLInputElement>(`[data-control="disclose.${field}"]`)?.checked,
    );
    expect(marked).toEqual(preset.disclose.map(() => true));
    expect(card.querySelector(".cm-changed")?.textContent).toBe("");
  }
});

test("a list that compares nothing and back again keeps the matching rules", () => {
  const { opened, card } = openCard("court-orders");
  const list = card.querySelector<HTMLSelectElement>('[data-control="request.list"]')!;
  const choose = (value: string) => {
    list.value = value;
    list.dispatchEvent(new Event("input", { bubbles: true }));
  };
  const before = opened.choices.policy.match;
  choose("nobody");
  expect(opened.choices.policy.match).toBeNull();
  choose("criminal");
  expect(opened.choices.policy.match).toEqual(before);
  expect(opened.changed).toBe(false);
});
