import type { Command, CommanderError } from "commander";
import { InputError } from "../src/model/input-error.js";
import { didYouMean } from "../src/model/nearest-name.js";

/**
 * A mistake in the command itself, told like every other bad input. `command` is the one that was
 * typed, or the program when none was recognised.
 */
export function usageError(error: CommanderError, command: Command): InputError {
  const file = command.parent ? `${command.parent.name()} ${command.name()}` : command.name();
  const quoted = /'([^']*)'/.exec(error.message)?.[1] ?? "";
  const long = /--[a-z-]+/.exec(quoted)?.[0] ?? quoted;
  switch (error.code) {
    case "commander.unknownOption": {
      const known = command.options.flatMap((option) => (option.long ? [option.long] : []));
      const near = didYouMean(quoted, known) || listed([...known, "--help"]);
      return new InputError({ file, value: quoted, expected: `a known option${near}` });
    }
    case "commander.unknownCommand": {
      const known = command.commands.map((sub) => sub.name());
      const near = didYouMean(quoted, known);
      return new InputError({ file, value: quoted, expected: `one of ${known.join(", ")}${near}` });
    }
    case "commander.optionMissingArgument":
      return new InputError({ file, key: long, expected: `a value, as in ${quoted}` });
    case "commander.missingMandatoryOptionValue":
      return new InputError({ file, key: long, expected: `this option to be given, as ${quoted}` });
    case "commander.missingArgument":
      return new InputError({ file, expected: `one or more ${quoted}, but none was given` });
    case "commander.excessArguments":
      return new InputError({
        file,
        value: command.args.join(" "),
        expected: "options only (words with spaces need quotation marks)",
      });
    default:
      return new InputError({ file, expected: error.message.replace(/^error: /, "") });
  }
}

function listed(words: readonly string[]): string {
  return ` (${words.join(", ")})`;
}
