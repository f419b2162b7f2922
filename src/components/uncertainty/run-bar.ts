import { el, setText } from "../dom.js";
import { exact } from "../numbers.js";

/** Work that can be followed and given up. */
export type Work = (options: {
  readonly signal: AbortSignal;
  readonly onProgress: (done: number, total: number) => void;
}) => Promise<void>;

export interface RunBar {
  readonly element: HTMLElement;
  /** Begins the work, in place of any that is still running. */
  start(): void;
  /** Gives up whatever is running, and says how things stand. */
  rest(words: string): void;
}

interface RunBarOptions {
  /** Name of the controls in tests: `draws` makes `draws.start` and `draws.stop`. */
  readonly name: string;
  /** What is being done: "Drawing the assumptions". */
  readonly label: string;
  /** Words of the button that begins. */
  readonly begin: string;
  readonly work: Work;
  /** What is said when it is done. */
  readonly finished: () => string;
}

/** Counting faster than anybody reads would keep the page busy with laying itself out. */
const COUNT_MS = 150;
const FAILED = "This could not be worked out. Check the connection and try again.";

/** A line with a button to begin, progress, and a button to stop. */
export function runBar({ name, label, begin, work, finished }: RunBarOptions): RunBar {
  const progress = el("progress", { "aria-label": label });
  const words = el("span", { class: "cm-run-words", role: "status" });
  const count = el("span", { class: "cm-run-count" });
  const starter = el("button", { type: "button", "data-control": `${name}.start` }, begin);
  const stopper = el("button", { type: "button", "data-control": `${name}.stop` }, "Stop");
  let running: AbortController | undefined;

  function show(busy: boolean, text: string) {
    const focused = document.activeElement;
    progress.hidden = count.hidden = stopper.hidden = !busy;
    starter.hidden = busy;
    setText(words, text);
    // The button in use makes way for its counterpart, and hands the focus on.
    if (busy && focused === starter) stopper.focus();
    if (!busy && focused === stopper) starter.focus();
  }
  async function start() {
    running?.abort();
    const own = new AbortController();
    running = own;
    let counted = Number.NEGATIVE_INFINITY;
    progress.removeAttribute("value");
    setText(count, "");
    show(true, `${label} …`);
    try {
      await work({
        signal: own.signal,
        onProgress(done, total) {
          const now = performance.now();
          if (running !== own || (done < total && now - counted < COUNT_MS)) return;
          counted = now;
          progress.max = total;
          progress.value = done;
          setText(count, `${exact(done)} of ${exact(total)}`);
        },
      });
      if (running === own) show(false, finished());
    } catch (error) {
      if (running !== own) return;
      console.error(error);
      show(false, FAILED);
    } finally {
      if (running === own) running = undefined;
    }
  }
  function rest(text: string) {
    running?.abort();
    running = undefined;
    show(false, text);
  }
  starter.addEventListener("click", () => void start());
  stopper.addEventListener("click", () => rest("Stopped."));
  show(false, "");
  const element = el("div", { class: "cm-run" }, starter, stopper, progress, count, words);
  return { element, start: () => void start(), rest };
}
