import { Command } from "commander";
import { loadLedger } from "../loaders/ledger/load-ledger.js";
import { readPolicies } from "../loaders/policies/find-policy.js";
import { projectData } from "../loaders/project-data.js";

/** `crossmatch policies`: lists the presets, from the least to the most that is handed over. */
export function policiesCommand(): Command {
  return new Command("policies")
    .option("--json", "print the whole policies as JSON")
    .action((options: { json?: boolean }) => {
      const policies = readPolicies(loadLedger(projectData()), projectData("policies"));
      if (options.json) {
        console.log(JSON.stringify(policies, null, 2));
        return;
      }
      const width = Math.max(...policies.map(({ id }) => id.length));
      for (const { id, title } of policies) console.log(`${id.padEnd(width)}  ${title}`);
    });
}
