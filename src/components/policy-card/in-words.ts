import type { Agreement, MatchPolicy, MatchRule, Policy } from "../../model/policy/schema.js";
import { FIELDS } from "../../model/vocabulary.js";
import { percent } from "../numbers.js";
import { QUESTION_TITLES } from "./questions.js";
import { isScore, normalizationOf } from "./routes.js";
import {
  ADDRESS_TEST_WORDS,
  CANDIDATE_WORDS,
  DISCLOSE_WORDS,
  FIELD_WORDS,
  LEVEL_WORDS,
  LIST_WORDS,
  NORMALIZATION_WORDS,
  REQUIRED_WORDS,
  ROUTE_WORDS,
  wordOf,
} from "./words.js";

const agreement = (set: Agreement): string =>
  FIELDS.filter((field) => set[field] !== undefined)
    .map((field) => `${FIELD_WORDS[field]}: ${wordOf(LEVEL_WORDS[field], set[field] ?? "")}`)
    .join(", ") || "nothing";

const rule = (value: MatchRule): string =>
  isScore(value)
    ? `a match weight of ${value.threshold} bits or more over ${value.compare.map((field) => FIELD_WORDS[field].toLowerCase()).join(", ")}`
    : value.anyOf.map(agreement).join("; or ");

const perRoute = (match: MatchPolicy, text: (at: number) => string): string =>
  match.routes.length === 1
    ? text(0)
    : match.routes.map(({ when }, at) => `${ROUTE_WORDS[when]}: ${text(at)}`).join(". ");

function request({ list, share, requiredFields, addressTest }: Policy["request"], match: boolean) {
  const parts = [wordOf(LIST_WORDS, list)];
  if (list !== "nobody") parts.push(`${percent(share)} of the list is sent`);
  if (match && requiredFields.length > 0) {
    const needs = requiredFields.map((field) => wordOf(REQUIRED_WORDS, field).toLowerCase());
    parts.push(`rows need ${needs.join(" and ")}`);
  }
  if (match) parts.push(`the address: ${wordOf(ADDRESS_TEST_WORDS, addressTest).toLowerCase()}`);
  return parts.join("; ");
}

function checks({ courtOrder, grantRate, review, officers, caseloadCap }: Policy["approval"]) {
  const parts = [
    courtOrder ? `A judge grants ${percent(grantRate)} of requests` : "",
    review
      ? `an examiner stops ${percent(review.catchRate)} of wrong and ${percent(review.lossRate)} of right matches`
      : "",
    officers !== null && caseloadCap !== null
      ? `${officers} officers may ask about ${caseloadCap} people each`
      : "",
  ].filter(Boolean);
  return parts.join("; ") || "Nobody";
}

/** A policy as questions and answers in plain words: what a printed page shows for the card. */
export function policyInWords(policy: Policy): (readonly [question: string, answer: string])[] {
  const { match } = policy;
  const matching = match
    ? ([
        [QUESTION_TITLES.agree, perRoute(match, (at) => rule(match.routes[at]!.rule))],
        [
          QUESTION_TITLES.exactly,
          perRoute(match, (at) => wordOf(NORMALIZATION_WORDS, normalizationOf(match, at))),
        ],
        [QUESTION_TITLES.several, wordOf(CANDIDATE_WORDS, match.candidates)],
      ] as const)
    : [];
  return [
    [QUESTION_TITLES.list, request(policy.request, match !== null)],
    ...matching,
    [
      QUESTION_TITLES.disclose,
      policy.disclose.map((field) => wordOf(DISCLOSE_WORDS, field)).join("; ") || "Nothing",
    ],
    [QUESTION_TITLES.review, checks(policy.approval)],
  ];
}
