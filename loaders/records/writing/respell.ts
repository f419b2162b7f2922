import type { RuleBook, SpellingRule } from "./spelling-rules.js";

/**
 * Applies one rule at one place: every applicable pair of rule and place has a chance in proportion
 * to the rule's weight, and `u` in [0, 1) picks among them. Always differs from `text`, unless no
 * rule applies: then `text` itself comes back. Words are separated by spaces; none is emptied.
 */
export function respell(text: string, book: RuleBook, u: number): string {
  let total = 0;
  for (let at = 0; at < text.length; at++) {
    const rules = book.get(text.charAt(at));
    if (rules) for (const rule of rules) if (applies(rule, text, at)) total += rule.weight;
  }
  let left = u * total;
  for (let at = 0; at < text.length; at++) {
    for (const rule of book.get(text.charAt(at)) ?? []) {
      if (!applies(rule, text, at)) continue;
      left -= rule.weight;
      if (left < 0) return text.slice(0, at) + rule.to + text.slice(at + rule.from.length);
    }
  }
  return text;
}

/**
 * Applies a whole system of spelling: from left to right, at each place the longest rule that fits.
 * Comes back unchanged where none does.
 */
export function respellAll(text: string, book: RuleBook): string {
  let out = "";
  for (let at = 0; at < text.length; ) {
    const rule = book.get(text.charAt(at))?.find((candidate) => applies(candidate, text, at));
    out += rule ? rule.to : text.charAt(at);
    at += rule ? rule.from.length : 1;
  }
  return out;
}

function applies(rule: SpellingRule, text: string, at: number): boolean {
  if (!text.startsWith(rule.from, at)) return false;
  const after = at + rule.from.length;
  const starts = at === 0 || text.charAt(at - 1) === " ";
  const ends = after === text.length || text.charAt(after) === " ";
  if (rule.to === "" && starts && ends) return false;
  if (rule.doubles && (text.charAt(at - 1) === rule.from || text.charAt(after) === rule.from)) {
    return false;
  }
  if (rule.part === "start") return starts;
  if (rule.part === "end") return ends;
  return rule.part === "anywhere" || !(starts || ends);
}
