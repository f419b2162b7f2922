#!/usr/bin/env -S node --import tsx
import { Command, CommanderError } from "commander";
import { InputError } from "../src/model/input-error.js";
import { policiesCommand } from "./policies.js";
import { populationCommand } from "./population.js";
import { simulateCommand } from "./simulate.js";
import { validateCommand } from "./validate.js";

const DONE = 0;
const BAD_INPUT = 1;
const OUR_FAULT = 2;

/** The command line. Each command writes its result to standard output, all else to the other. */
function program(): Command {
  const command = new Command("crossmatch")
    .description(
      "What different matching policies would do to a synthetic population of ITIN filers and the people around them.",
    )
    .showHelpAfterError("(crossmatch --help lists the commands and options)")
    .exitOverride();
  for (const sub of [
    populationCommand(),
    simulateCommand(),
    policiesCommand(),
    validateCommand(),
  ]) {
    command.addCommand(sub.exitOverride());
  }
  return command;
}

/** Runs the command line. Returns the exit code: 0 done, 1 bad input, 2 a fault of ours. */
export async function run(argv: readonly string[]): Promise<number> {
  try {
    await program().parseAsync([...argv], { from: "user" });
    return DONE;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? DONE : BAD_INPUT;
    if (error instanceof InputError) {
      console.error(error.message);
      return BAD_INPUT;
    }
    console.error("Something went wrong that is not your fault. Please report it with this text:");
    console.error(error instanceof Error ? (error.stack ?? error.message) : error);
    return OUR_FAULT;
  }
}

process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  // A reader such as `head` that has seen enough closes the pipe: that is no fault.
  if (error.code === "EPIPE") process.exit(DONE);
  throw error;
});
process.exitCode = await run(process.argv.slice(2));
