#!/usr/bin/env -S node --import tsx
import { BAD_INPUT, DONE, run } from "./run.js";

process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  // A reader such as `head` that has seen enough closes the pipe: that is no fault.
  if (error.code === "EPIPE") process.exit(DONE);
  console.error(`standard output: expected to be writable (${error.code ?? error.message})`);
  process.exit(BAD_INPUT);
});
process.exitCode = await run(process.argv.slice(2));
