import { type Policy, policySchema } from "../../../src/model/policy/schema.js";
import { hashAt, streamKey } from "../../../src/model/population/hash.js";

const AGREEMENTS = {
  surname: ["exact", "one-of-two", "fuzzy"],
  given: ["exact", "nickname", "fuzzy"],
  dob: ["exact", "near"],
  address: ["exact", "street", "area", "state"],
  tin: ["equal"],
} as const;
const FIELDS = Object.keys(AGREEMENTS) as (keyof typeof AGREEMENTS)[];

/** A policy drawn from everything that the policy schema allows, by number. */
export function randomPolicy(at: number): Policy {
  let next = 0;
  const draw = (below: number): number => hashAt(streamKey(77, `policy ${at}`), next++) % below;
  const one = <T>(list: readonly T[]): T => list[draw(list.length)]!;
  const share = (): number => one([0, 0.3, 0.7, 1, 1]);
  const someFields = () => FIELDS.filter(() => draw(5) < 2);
  const agreement = () => Object.fromEntries(someFields().map((f) => [f, one(AGREEMENTS[f])]));
  const rule = () => {
    if (draw(3) > 0) return { anyOf: Array.from({ length: 1 + draw(3) }, agreement) };
    const fields = someFields();
    return {
      compare: fields.length > 0 ? fields : ["surname" as const],
      threshold: draw(60) - 20,
    };
  };
  const normalizations = ["none", "basic", "standard"] as const;
  const route = (when: "always" | "tin-present" | "tin-missing") => ({
    when,
    ...(draw(2) === 0 ? { normalization: one(normalizations) } : {}),
    rule: rule(),
  });
  const capped = draw(4) === 0;
  return policySchema.parse({
    id: `random-${at}`,
    title: "a random policy",
    description: "Drawn for a test.",
    sources: ["none"],
    request: {
      list: one(["criminal", "final-orders", "docket", "docket"]),
      share: one([0.5, 1]),
      requiredFields: (["address", "dob", "tin"] as const).filter(() => draw(5) === 0),
      addressTest: one(["none", "none", "present", "complete", "confirmed"]),
    },
    approval: {
      courtOrder: draw(3) === 0,
      grantRate: share(),
      officers: capped ? 2 : null,
      caseloadCap: capped ? 1 + draw(20) : null,
      review: draw(2) === 0 ? { catchRate: share(), lossRate: share() } : null,
    },
    match: {
      normalization: one(normalizations),
      candidates: one(["unique", "best", "all"]),
      routes: one([
        ["always"],
        ["tin-present", "tin-missing"],
        ["tin-present", "always"],
      ] as const).map(route),
    },
    disclose: one([["address"], ["confirmation"], ["employer", "return"]]),
  });
}
