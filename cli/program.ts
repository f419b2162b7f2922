import { Command } from "commander";
import { COMMANDS } from "./commands.js";

/**
 * The command line, ready to parse `argv`: the command that is named there with its options, the
 * others by name. Each command prints its result to standard output, all else to the other.
 */
export async function program(argv: readonly string[]): Promise<Command> {
  const command = new Command("crossmatch").description(
    "What different matching policies would do to a synthetic population of ITIN filers and the people around them.",
  );
  const named = argv.find((word) => Object.hasOwn(COMMANDS, word));
  for (const [name, { does, load }] of Object.entries(COMMANDS)) {
    const sub = name === named ? await load() : new Command(name);
    command.addCommand(quiet(sub.description(does)));
  }
  return quiet(command);
}

/** Mistakes are thrown instead of printed, so that one place tells all of them alike. */
function quiet(command: Command): Command {
  return command.exitOverride().configureOutput({ outputError: () => undefined });
}
