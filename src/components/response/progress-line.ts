import { el, setText } from "../dom.js";
import type { OutlookStudy, Progress } from "./outlook-study.js";

/** A line that says what is being worked out, how far it is, and lets the reader stop it. */
export function progressLine(outlooks: OutlookStudy): HTMLElement {
  const words = el("span", { role: "status" });
  const bar = el("progress", { "aria-label": "How far the work is", max: 1, value: 0 });
  const stop = el("button", { type: "button", class: "cm-quiet" }, "Stop");
  stop.addEventListener("click", () => outlooks.cancel());
  const line = el("p", { class: "cm-progress" }, words, " ", bar, " ", stop);
  const show = (progress: Progress) => {
    const working = "of" in progress;
    setText(words, wordsFor(progress));
    bar.hidden = !working;
    stop.hidden = !working;
    if (working) bar.value = progress.of > 0 ? progress.done / progress.of : 0;
    line.classList.toggle("cm-empty", !working && words.textContent === "");
  };
  outlooks.listen({ progress: show });
  show({ at: "ready" });
  return line;
}

function wordsFor(progress: Progress): string {
  switch (progress.at) {
    case "years":
      return "Looking ten years ahead …";
    case "draws":
      return `Drawing the assumptions ${progress.of} times for the ranges …`;
    case "cancelled":
      return "Stopped. Change something to go on.";
    case "failed":
      return "The model could not be run. Check the connection and change something to try again.";
    case "ready":
      return "";
  }
}
