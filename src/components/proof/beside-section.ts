import { selectField } from "../controls/select-field.js";
import { el } from "../dom.js";
import { FIRST_POLICY } from "../study/first-policy.js";
import { besideTable } from "./beside-table.js";
import type { ProofPage } from "./proof-page.js";

/** Counted beside expected, for the files and the policy a reader chooses. */
export function besideSection(page: ProofPage): HTMLElement {
  const runs = selectField({
    label: "Files",
    name: "proof.run",
    options: page.runs.map(({ name, title }, at) => ({
      value: String(at),
      label: `${name}: ${title}`,
    })),
    onInput: show,
  });
  const policies = selectField({
    label: "Policy",
    name: "proof.policy",
    options: page.policies.map(({ id, title }) => ({ value: id, label: title })),
    onInput: show,
  });
  const about = { tabindex: "0", role: "region", "aria-label": "Counted beside expected" };
  const place = el("div", { class: "cm-comparison cm-counted", ...about });
  function show() {
    const policy = page.policies.findIndex(({ id }) => id === policies.value);
    place.replaceChildren(besideTable(page, Number(runs.value), policy));
  }
  if (page.policies.some(({ id }) => id === FIRST_POLICY)) policies.value = FIRST_POLICY;
  show();
  return el(
    "div",
    {},
    el(
      "section",
      { class: "cm-tool", "aria-label": "What to compare" },
      el("div", { class: "cm-tool-row" }, runs.element, policies.element),
    ),
    place,
  );
}
