import { isVowel, type RuleBook, type SpellingRule } from "./spelling-rules.js";

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
  const { from, to, part } = rule;
  if (!text.startsWith(from, at)) return false;
  const before = text.charAt(at - 1);
  const end = at + from.length;
  const after = text.charAt(end);
  const starts = before === "" || before === " ";
  const ends = after === "" || after === " ";
  if (to === "" && starts && ends) return false;
  // What would be added stands there already: S>SH before H.
  if (
    to.length > from.length &&
    to.startsWith(from) &&
    text.startsWith(to.slice(from.length), end)
  ) {
    return false;
  }
  if (rule.doubles && !(isVowel(before) && (ends || isVowel(after)))) return false;
  if (trebles(before, to, after)) return false;
  if (part === "start") return starts;
  if (part === "end") return ends;
  if (part === "anywhere") return true;
  return !(starts || ends) && (part === "middle" || !(isVowel(before) || isVowel(after)));
}

/** Whether a letter would stand three times in a row, as no one writes it. */
function trebles(before: string, to: string, after: string): boolean {
  const last = to.length - 1;
  return (
    last > 0 &&
    ((to[0] === before && to[1] === before) || (to[last] === after && to[last - 1] === after))
  );
}
