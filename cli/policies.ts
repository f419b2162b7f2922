import { Command } from "commander";
import { loadLedger } from "../loaders/ledger/load-ledger.js";
import { readPolicies } from "../loaders/policies/find-policy.js";

/** `crossmatch policies`: lists the presets. */
export function policiesCommand(): Command {
  return new Command("policies")
    .description("List the policy presets.")
    .option("--json", "print the whole policies as JSON")
    .action((options: { json?: boolean }) => {
      const policies = readPolicies(loadLedger());
      if (options.json) {
        console.log(JSON.stringify(policies, null, 2));
        return;
      }
      const width = Math.max(...policies.map(({ id }) => id.length));
      for (const { id, title } of policies) console.log(`${id.padEnd(width)}  ${title}`);
    });
}
