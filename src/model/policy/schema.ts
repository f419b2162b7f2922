import * as z from "zod";
import { shareSchema } from "../number-schema.js";
import { FIELDS, LEVELS, NORMALIZATIONS } from "../vocabulary.js";

/** A share of a whole: 0 to 1. */
const share = shareSchema;

/** A one-line or one-paragraph text shown to readers. */
const text = z.string().trim().min(1);

/** Ids name a policy or scenario in files, links and commands. */
export const idSchema = z
  .string()
  .regex(
    /^[a-z0-9]+(-[a-z0-9]+)*$/,
    "lower-case words joined by hyphens, for example name-and-dob",
  );

/** Whom may they ask about? */
export const LISTS = ["nobody", "criminal", "final-orders", "docket", "itin-file"] as const;

/** What must a row's own address look like before it is matched? `confirmed` also asks that it
 * agrees with the last-known address on the tax file. */
export const ADDRESS_TESTS = ["none", "present", "complete", "confirmed"] as const;

/** What if several people fit? */
export const CANDIDATE_POLICIES = ["unique", "best", "all"] as const;

/** What is handed over about each person returned. */
export const DISCLOSURES = ["confirmation", "address", "employer", "return"] as const;

/** Which rows a route takes. Rows go to the first route that takes them, and to no other. */
export const ROUTE_CONDITIONS = ["always", "tin-present", "tin-missing"] as const;

const requestSchema = z.strictObject({
  list: z.enum(LISTS).describe("Whom may they ask about?"),
  share: share.default(1).describe("Share of that list sent as requests"),
  requiredFields: z
    .array(z.enum(["address", "dob", "tin"]))
    .default([])
    .describe("Rows that lack one of these are rejected"),
  addressTest: z.enum(ADDRESS_TESTS).default("none").describe("Test on the row's own address"),
});

const reviewSchema = z.strictObject({
  catchRate: share.describe("Share of wrong candidates a reviewer stops"),
  lossRate: share.describe("Share of right candidates a reviewer stops by mistake"),
});

const approvalSchema = z.strictObject({
  courtOrder: z.boolean().default(false).describe("A judge approves each request"),
  grantRate: share.default(1).describe("Share of requests a judge grants"),
  officers: z.int().min(1).nullable().default(null).describe("Officers certified to ask"),
  caseloadCap: z
    .int()
    .min(1)
    .nullable()
    .default(null)
    .describe("Most requests one officer can be personally and directly engaged in"),
  review: reviewSchema.nullable().default(null).describe("A person checks each match"),
});

/** Per field the least similar level that still counts as agreement. Fields left out are free. */
const agreementSchema = z
  .strictObject({
    surname: z.enum(["exact", "one-of-two", "fuzzy"]),
    given: z.enum(["exact", "nickname", "fuzzy"]),
    dob: z.enum(["exact", "near"]),
    address: z.enum(["exact", "street", "area", "state"]),
    tin: z.enum(["equal"]),
  })
  .partial();

const ruleSchema = z.union([
  z.strictObject({
    anyOf: z
      .array(agreementSchema)
      .min(1)
      .describe("A record passes when it meets one of these sets of agreements"),
  }),
  z.strictObject({
    compare: z.array(z.enum(FIELDS)).min(1).describe("Fields that are compared"),
    threshold: z.number().min(-60).max(60).describe("Least match weight that passes, in bits"),
  }),
]);

const routeSchema = z.strictObject({
  when: z.enum(ROUTE_CONDITIONS).default("always"),
  normalization: z
    .enum(NORMALIZATIONS)
    .optional()
    .describe("Where this route prepares strings in its own way"),
  rule: ruleSchema,
});

const matchSchema = z.strictObject({
  normalization: z.enum(NORMALIZATIONS).describe("How strings are prepared before comparison"),
  candidates: z.enum(CANDIDATE_POLICIES).describe("What if several people fit?"),
  routes: z.array(routeSchema).min(1).describe("Routes that exclude each other, first one wins"),
});

/**
 * A matching policy: whom to request, who approves, what must agree, what is disclosed.
 * Read from `data/policies/*.yaml`, a reader's own file or a link.
 */
export const policySchema = z
  .strictObject({
    id: idSchema,
    title: text.describe("Short name, as it reads in a sentence: 'Under <title>, …'"),
    description: text,
    sources: z.array(text).min(1).describe("Figure ids, statutes or court decisions it rests on"),
    request: requestSchema,
    approval: approvalSchema.prefault({}),
    match: matchSchema
      .nullable()
      .default(null)
      .describe("Null: nothing is compared (no request, or a whole file is handed over)"),
    disclose: z
      .array(z.enum(DISCLOSURES))
      .describe("What is handed over; empty hands over nothing"),
  })
  .refine((policy) => comparesRecords(policy.request.list) === (policy.match !== null), {
    path: ["match"],
    message:
      "a match section for every list except nobody and itin-file, which have nothing to compare",
  });

/** Whether requests for a list are compared with the tax file at all. */
export function comparesRecords(list: (typeof LISTS)[number]): boolean {
  return list !== "nobody" && list !== "itin-file";
}

export type Policy = z.infer<typeof policySchema>;
export type MatchPolicy = z.infer<typeof matchSchema>;
export type MatchRoute = z.infer<typeof routeSchema>;
export type MatchRule = z.infer<typeof ruleSchema>;
export type Agreement = z.infer<typeof agreementSchema>;
export type AddressTest = (typeof ADDRESS_TESTS)[number];
export type Disclosure = (typeof DISCLOSURES)[number];

/** Index of the least similar level a rule accepts for a field; all levels up to it pass. */
export function levelIndex(field: (typeof FIELDS)[number], level: string): number {
  return (LEVELS[field] as readonly string[]).indexOf(level);
}
