import { el } from "../dom.js";
import type { ChosenPolicies } from "./chosen-policies.js";
import type { Compared } from "./compared-policy.js";
import { notices } from "./notices.js";

/** What a reader should know before comparing: changes that do nothing, and names the link had wrong. */
export function noticesList(chosen: ChosenPolicies): {
  readonly element: HTMLElement;
  update(compared: Compared): void;
} {
  const element = el("ul", { class: "cm-compare-notices", role: "status" });
  return {
    element,
    update({ policies }) {
      const unknown = chosen.unknown.map(
        (word) =>
          `The link names a policy “${word.slice(0, 60)}”, which there is not. It is left out.`,
      );
      const said = [...unknown, ...notices(policies)];
      element.hidden = said.length === 0;
      element.replaceChildren(...said.map((text) => el("li", {}, text)));
    },
  };
}
