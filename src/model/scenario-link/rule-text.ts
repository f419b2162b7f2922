import type { Agreement, MatchRoute, MatchRule } from "../policy/schema.js";
import { FIELDS } from "../vocabulary.js";

/** A set of agreements that asks for nothing. */
const ANYTHING = "any";
/** A route that prepares strings as its policy does. */
const AS_POLICY = "-";

/**
 * A rule in a link: `surname:exact,dob:near;tin:equal` for sets of agreements, one of which has to be
 * met; `surname,given,dob@12.5` for a least match weight over some fields.
 */
export function ruleText(rule: MatchRule): string {
  if ("compare" in rule) return `${rule.compare.join(",")}@${numberText(rule.threshold)}`;
  return rule.anyOf.map(agreementText).join(";");
}

/** Routes in a link, `~` between them: `tin-present/standard/surname:exact`. */
export function routesText(routes: readonly MatchRoute[]): string {
  return routes
    .map((route) => [route.when, route.normalization ?? AS_POLICY, ruleText(route.rule)].join("/"))
    .join("~");
}

/** A number in the fewest digits that give it back exactly, minus zero too. */
export const numberText = (value: number): string => (Object.is(value, -0) ? "-0" : String(value));

function agreementText(set: Agreement): string {
  const parts = FIELDS.flatMap((field) => (set[field] ? [`${field}:${set[field]}`] : []));
  return parts.join(",") || ANYTHING;
}

/** What a rule's text stands for, unchecked: `ruleText` gives it back if it is a valid rule. */
export function readRule(text: string): unknown {
  const at = text.lastIndexOf("@");
  if (at >= 0) return { compare: words(text.slice(0, at)), threshold: Number(text.slice(at + 1)) };
  return { anyOf: text.split(";").map(readAgreement) };
}

/** What the text of several routes stands for, unchecked. */
export function readRoutes(text: string): unknown {
  return text.split("~").map((route) => {
    const [when = "", normalization = AS_POLICY, ...rule] = route.split("/");
    return {
      when,
      ...(normalization === AS_POLICY ? {} : { normalization }),
      rule: readRule(rule.join("/")),
    };
  });
}

const words = (text: string): readonly string[] => (text === "" ? [] : text.split(","));

function readAgreement(text: string): unknown {
  if (text === ANYTHING) return {};
  return Object.fromEntries(
    words(text).map((part) => {
      const colon = part.indexOf(":");
      return colon < 0 ? [part, ""] : [part.slice(0, colon), part.slice(colon + 1)];
    }),
  );
}
