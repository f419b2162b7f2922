import { expect, test } from "vitest";
import { readSetOptions } from "../../cli/set-option.js";
import { loadLedger } from "../../loaders/ledger/load-ledger.js";
import { readPolicies } from "../../loaders/policies/find-policy.js";
import { samePolicy } from "../../src/components/study/choices.js";
import { commandArguments, commandLine } from "../../src/components/study/command.js";
import { overridePolicy } from "../../src/model/policy/override-policy.js";

const policies = readPolicies(loadLedger());

test("an unchanged preset is its own command", () => {
  const preset = policies[3]!;
  const choices = { baseline: "report", revoked: true, policy: preset, set: {}, seed: 1 };
  expect(commandLine(preset, choices)).toBe(
    `npm run crossmatch -- simulate --policy ${preset.id} --scenario report-revoked`,
  );
});

test("from any preset the command leads to any other policy, through the command line's own reader", () => {
  for (const preset of policies) {
    for (const policy of policies) {
      const choices = {
        baseline: "pew",
        revoked: false,
        policy,
        set: { "filing.adults": 0.4 },
        seed: 1,
      };
      const args = commandArguments(preset, choices);
      const set = args.filter((_, i) => args[i - 1] === "--set");
      const read = readSetOptions(set);
      expect(read.assumptions).toEqual({ "filing.adults": 0.4 });
      const result = overridePolicy(preset, read.policy, "--set" as never);
      expect(samePolicy(result, policy), `${preset.id} to ${policy.id}`).toBe(true);
    }
  }
});

test("arguments a shell would take apart are quoted", () => {
  const [preset, other] = [policies[3]!, policies[4]!];
  const line = commandLine(preset, {
    baseline: "report",
    revoked: false,
    policy: other,
    set: {},
    seed: 1,
  });
  expect(line).toMatch(/--set 'policy\.match=\{"normalization":/);
});
