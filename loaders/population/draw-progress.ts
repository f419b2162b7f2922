import { Presets, SingleBar } from "cli-progress";

/** A progress bar on standard error, if that is a terminal; otherwise silence. */
export function drawProgress(
  wanted: boolean,
  label = "Drawing people",
): {
  onProgress?: (drawn: number, all: number) => void;
  stop: () => void;
} {
  if (!wanted || process.stderr.isTTY !== true) return { stop: () => undefined };
  const bar = new SingleBar(
    {
      stream: process.stderr,
      format: `${label} {bar} {percentage}% | {value} of {total}`,
      formatValue: (value, _, type) =>
        type === "value" || type === "total" ? value.toLocaleString("en-US") : String(value),
      clearOnComplete: true,
      hideCursor: true,
    },
    Presets.shades_classic,
  );
  let started = false;
  return {
    onProgress: (drawn, all) => {
      if (!started) bar.start(all, drawn);
      else bar.update(drawn);
      started = true;
    },
    stop: () => {
      if (started) bar.stop();
    },
  };
}
