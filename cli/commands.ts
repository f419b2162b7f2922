import type { Command } from "commander";

/** A command by what it does, and how to come by it. */
export interface KnownCommand {
  readonly does: string;
  readonly load: () => Promise<Command>;
}

/** Every command by its name. Each is loaded when it is asked for: most need a part of the code only. */
export const COMMANDS: Readonly<Record<string, KnownCommand>> = {
  population: {
    does: "Draw a synthetic population and write its cells, name table and manifest.",
    load: async () => (await import("./population.js")).populationCommand(),
  },
  simulate: {
    does: "Run a policy over a population and print who is found and who is exposed.",
    load: async () => (await import("./simulate.js")).simulateCommand(),
  },
  respond: {
    does: "Look ten years ahead: who stops filing under a policy, and what revenue is lost.",
    load: async () => (await import("./respond.js")).respondCommand(),
  },
  sweep: {
    does: "Run a grid or list of scenarios, with draws, and write tables of the results.",
    load: async () => (await import("./sweep.js")).sweepCommand(),
  },
  records: {
    does: "Write the agency's list and the tax file of one state, with the true links.",
    load: async () => (await import("./records.js")).recordsCommand(),
  },
  link: {
    does: "Link one state's files record by record, and compare with what the model expects.",
    load: async () => (await import("./link.js")).linkCommand(),
  },
  prove: {
    does: "Link whole states by brute force under every preset, and hold the model to it.",
    load: async () => (await import("./prove.js")).proveCommand(),
  },
  replay: {
    does: "Replay the exchange of 2025 beside its record, and ask what else it could have been.",
    load: async () => (await import("./replay.js")).replayCommand(),
  },
  policies: {
    does: "List the policy presets.",
    load: async () => (await import("./policies.js")).policiesCommand(),
  },
  validate: {
    does: "Check policy, scenario, sweep and ledger files.",
    load: async () => (await import("./validate.js")).validateCommand(),
  },
  schema: {
    does: "Print the JSON schema of policy, scenario or sweep files, or write all of them.",
    load: async () => (await import("./schema.js")).schemaCommand(),
  },
};
