import { el, setText } from "./dom.js";
import { copyText } from "./scenario-bar/copy-text.js";

/**
 * A button that copies a text, and says beside it whether that worked.
 * @param what the text's name, as in "Copy the command"
 */
export function copyButton(what: string, text: () => string): HTMLElement {
  const said = el("span", { role: "status" });
  const button = el("button", { type: "button" }, `Copy ${what}`);
  button.addEventListener("click", async () => {
    setText(said, "");
    const copied = await copyText(text());
    setText(said, copied ? "Copied." : "This browser did not allow it; select the text instead.");
  });
  return el("span", { class: "cm-copy" }, button, " ", said);
}
