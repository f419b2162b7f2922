import { el } from "../dom.js";
import type { PresetFile } from "../study/preset-file.js";
import type { Study } from "../study/study.js";

/** Larger files are no scenarios, and are not even read. */
const MOST_BYTES = 100_000;
/** More problems than this are counted, not listed. */
const MOST_PROBLEMS = 5;

/** What to say about a file that was opened or refused: one line each. */
export type Said = readonly string[];

/**
 * Opens a scenario or policy file in place of the present scenario. A file that is not in order
 * changes nothing. Returns what to tell the reader.
 */
export async function openFile(chosen: File, study: Study, file: PresetFile): Promise<Said> {
  const kept = "The scenario on this page stays as it was.";
  const kilobytes = (bytes: number) => `${Math.ceil(bytes / 1000).toLocaleString("en-US")} kB`;
  if (chosen.size > MOST_BYTES) {
    return [
      `${chosen.name} has ${kilobytes(chosen.size)}; a scenario file has at most ${kilobytes(MOST_BYTES)}. ${kept}`,
    ];
  }
  try {
    const { openedScenario } = await import("./scenario-files.js");
    const text = await chosen.text();
    study.open(openedScenario({ name: chosen.name, text }, study.choices, file));
    return [`${chosen.name} is open.`];
  } catch (error) {
    const problems = error instanceof Error ? error.message.split("\n") : [String(error)];
    const more = problems.length - MOST_PROBLEMS;
    return [
      `${chosen.name} could not be opened. ${kept}`,
      ...problems.slice(0, MOST_PROBLEMS),
      ...(more > 0 ? [`And ${more} more like these.`] : []),
    ];
  }
}

/** Lets a file be dropped anywhere on the page, and shows that it can be while it is over it. */
export function acceptDrops(open: (chosen: File) => void): void {
  const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes("Files") ?? false;
  const mark = (over: boolean) => document.body.classList.toggle("cm-dropping", over);
  document.addEventListener("dragover", (event) => {
    if (!hasFiles(event)) return;
    // Without this the browser leaves the page and shows the file.
    event.preventDefault();
    mark(true);
  });
  document.addEventListener("dragleave", (event) => {
    if (event.relatedTarget === null) mark(false);
  });
  document.addEventListener("drop", (event) => {
    mark(false);
    if (!hasFiles(event)) return;
    event.preventDefault();
    const [chosen] = event.dataTransfer?.files ?? [];
    if (chosen) open(chosen);
  });
}

/** A button that asks for a file, and the hidden field behind it. */
export function fileButton(label: string, open: (chosen: File) => void): readonly HTMLElement[] {
  const field = el("input", {
    type: "file",
    accept: ".yaml,.yml,text/yaml,application/yaml",
    hidden: true,
    "aria-label": label,
  });
  field.addEventListener("change", () => {
    const [chosen] = field.files ?? [];
    // Or the same file, mended meanwhile, could not be chosen again.
    field.value = "";
    if (chosen) open(chosen);
  });
  const button = el("button", { type: "button", "data-control": "scenario.open" }, label);
  button.addEventListener("click", () => field.click());
  return [button, field];
}
