const DATE = /^(\d{4})-(\d{2})-(\d{2})$/u;
const NINE_DIGITS = /^\d{9}$/u;
const NOT_DIGITS = /\D+/gu;

/** A date `YYYY-MM-DD` as its eight digits; empty for anything else. Months over 12 are kept. */
export function prepareDob(text: string): string {
  return text !== "" && DATE.test(text)
    ? text.slice(0, 4) + text.slice(5, 7) + text.slice(8, 10)
    : "";
}

/** The digits of a taxpayer number; empty if there are none. */
export function prepareTin(text: string): string {
  return text === "" || NINE_DIGITS.test(text) ? text : text.replace(NOT_DIGITS, "");
}
