import { type Command, CommanderError } from "commander";
import { InputError } from "../src/model/input-error.js";
import { Interrupted } from "./interrupted.js";
import { program } from "./program.js";
import { usageError } from "./usage-error.js";

export const DONE = 0;
export const BAD_INPUT = 1;
export const OUR_FAULT = 2;

/**
 * Runs the command line. Returns the exit code: 0 done, 1 bad input, 2 a fault of ours, or as shells
 * count it for a run that its reader has stopped.
 */
export async function run(argv: readonly string[]): Promise<number> {
  const command = await program(argv);
  try {
    await command.parseAsync([...argv], { from: "user" });
    return DONE;
  } catch (error) {
    if (error instanceof CommanderError) return toldUsage(error, command, argv);
    if (error instanceof InputError) {
      console.error(error.message);
      return BAD_INPUT;
    }
    if (error instanceof Interrupted) {
      console.error(error.message);
      return error.exitCode;
    }
    const unwritable = unwritableMessage(error);
    if (unwritable !== undefined) {
      console.error(unwritable);
      return BAD_INPUT;
    }
    console.error("Something went wrong that is not your fault. Please report it with this text:");
    console.error(error instanceof Error ? (error.stack ?? error.message) : error);
    return OUR_FAULT;
  }
}

function toldUsage(error: CommanderError, command: Command, argv: readonly string[]): number {
  if (error.exitCode === 0) return DONE;
  // The help has been printed already when no command was given.
  if (error.code === "commander.help") return BAD_INPUT;
  const typed = command.commands.find((sub) => sub.name() === argv[0]) ?? command;
  console.error(usageError(error, typed).message);
  console.error(
    `(${typed === command ? "crossmatch" : `crossmatch ${typed.name()}`} --help says more)`,
  );
  return BAD_INPUT;
}

const UNWRITABLE = new Set(["EACCES", "EPERM", "EROFS", "ENOSPC", "EDQUOT"]);

/** A disk that is full or closed to us is for the reader to put right. */
function unwritableMessage(error: unknown): string | undefined {
  const { code, path, dest } = error as NodeJS.ErrnoException & { dest?: string };
  if (code === undefined || !UNWRITABLE.has(code)) return undefined;
  return `${dest ?? path ?? "disk"}: expected a place that can be written to (${code})`;
}
