import { Command } from "commander";
import { linkCommand } from "./link.js";
import { policiesCommand } from "./policies.js";
import { populationCommand } from "./population.js";
import { proveCommand } from "./prove.js";
import { recordsCommand } from "./records.js";
import { replayCommand } from "./replay.js";
import { respondCommand } from "./respond.js";
import { schemaCommand } from "./schema.js";
import { simulateCommand } from "./simulate.js";
import { sweepCommand } from "./sweep.js";
import { validateCommand } from "./validate.js";

/** The command line: each command prints its result to standard output, all else to the other. */
export function program(): Command {
  const command = new Command("crossmatch").description(
    "What different matching policies would do to a synthetic population of ITIN filers and the people around them.",
  );
  const commands = [
    populationCommand(),
    simulateCommand(),
    respondCommand(),
    sweepCommand(),
    recordsCommand(),
    linkCommand(),
    proveCommand(),
    replayCommand(),
    policiesCommand(),
    validateCommand(),
    schemaCommand(),
  ];
  for (const sub of commands) command.addCommand(quiet(sub));
  return quiet(command);
}

/** Mistakes are thrown instead of printed, so that one place tells all of them alike. */
function quiet(command: Command): Command {
  return command.exitOverride().configureOutput({ outputError: () => undefined });
}
