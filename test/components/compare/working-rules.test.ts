import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sameOutcome } from "../../../src/components/compare/same-outcome.js";
import { workingRules } from "../../../src/components/compare/working-rules.js";
import { samePolicy } from "../../../src/components/study/choices.js";
import { type Policy, policySchema } from "../../../src/model/policy/schema.js";
import { simulate } from "../../../src/model/simulate.js";
import { policies } from "../../model/arbitraries.js";
import {
  policyWith,
  presetOf,
  presets,
  scenarioOf,
  smallPopulation,
} from "../../model/small-population.js";

const population = await smallPopulation(2000);
const run = (policy: Policy) => simulate(population, scenarioOf(policy));
const changed = (id: string, change: object): Policy =>
  policySchema.parse({ ...structuredClone(presetOf(id)), ...change });

test("what the model says stays as it is without the settings called idle", () => {
  fc.assert(
    fc.property(policies, (policy) => {
      const result = run(policy);
      const { requested } = result.rows;
      const all = workingRules(policy, "all", requested);
      const people = workingRules(policy, "people", requested);
      expect(sameOutcome(result, run(all.policy)), all.idle.join(" ")).toBe("all");
      expect(sameOutcome(result, run(people.policy)), people.idle.join(" ")).not.toBe("none");
    }),
    { numRuns: 25 },
  );
});

test("what is left has nothing idle, and is the same for the same rules", () => {
  fc.assert(
    fc.property(policies, (policy) => {
      for (const scope of ["all", "people"] as const) {
        const once = workingRules(policy, scope);
        expect(workingRules(once.policy, scope).idle).toEqual([]);
      }
    }),
  );
});

describe("says why a setting does nothing", () => {
  const idle = (policy: Policy, requested?: number) =>
    workingRules(policy, "people", requested).idle.join(" ");

  test("a share of 0", () => {
    const request = { ...presetOf("name-dob").request, share: 0 };
    expect(idle(changed("name-dob", { request }))).toMatch(/None of the list is sent/);
  });

  test("an address test on a list of nobody", () => {
    const tested = changed("no-sharing", { request: { list: "nobody", addressTest: "complete" } });
    expect(idle(tested)).toMatch(/Nobody is asked about/);
    const plain = workingRules(presetOf("no-sharing"), "all").policy;
    expect(samePolicy(workingRules(tested, "all").policy, plain)).toBe(true);
  });

  test("a required field that every record that fits has already", () => {
    expect(idle(presetOf("name-dob"))).toMatch(/without a date of birth fits no record/);
    expect(workingRules(presetOf("name-dob"), "all").idle).toEqual([]);
  });

  test("more officers than requests, and none of it where the number is not known", () => {
    const approval = { officers: 100, caseloadCap: 100 };
    expect(idle(changed("name-dob", { approval }), 9999)).toMatch(/more requests than there are/);
    expect(idle(changed("name-dob", { approval }), 10_001)).not.toMatch(/more requests/);
    expect(idle(changed("name-dob", { approval }))).not.toMatch(/more requests/);
  });

  test("a set of agreements that another one covers", () => {
    const strict = { surname: "exact", given: "exact", dob: "exact" };
    const policy = policyWith({
      routes: [{ rule: { anyOf: [strict, { surname: "exact", given: "nickname" }] } }],
    });
    const [route] = workingRules(policy, "all").policy.match!.routes;
    expect(route!.rule).toEqual({ anyOf: [{ surname: "exact", given: "nickname" }] });
  });

  test("no preset is the same as another under another name", () => {
    for (const a of presets) {
      for (const b of presets) {
        if (a.id === b.id) continue;
        const [x, y] = [workingRules(a, "all").policy, workingRules(b, "all").policy];
        expect(samePolicy(x, y), `${a.id} and ${b.id}`).toBe(false);
      }
    }
  });
});
