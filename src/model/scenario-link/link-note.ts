import { whyFormer } from "../former-assumptions.js";
import { type InputProblem, quoteValue } from "../input-error.js";
import { didYouMean } from "../nearest-name.js";

/** Something about a link or a file that its reader should know: what was left out, and why. */
export interface LinkNote {
  /** The key it is about; none when it is about the whole. */
  readonly key?: string;
  /** One or two sentences, or the rest of one after the key. */
  readonly text: string;
}

/** That a key was left out because of a problem with it. */
export function leftOut({ key, value, expected }: Omit<InputProblem, "file">): LinkNote {
  const found = value === undefined ? "" : `${quoteValue(value)} was found where `;
  const what = found === "" ? `This was expected: ${expected}.` : `${found}${expected} belongs.`;
  return {
    ...(key === undefined ? {} : { key: shortKey(key) }),
    text: `Left out. ${capital(what)}`,
  };
}

/** That a link names an assumption there is not, with what became of it or what may be meant. */
export function unknownAssumption(id: string, known: Iterable<string>): LinkNote {
  const why = whyFormer(id);
  const text =
    why === undefined
      ? `Left out. There is no such assumption${didYouMean(id, known)}.`
      : `Left out. There is no such assumption any more: ${why}.`;
  return { key: shortKey(id), text };
}

const LONGEST_KEY = 60;

/** A key short enough to be shown. */
export function shortKey(key: string): string {
  return key.length > LONGEST_KEY ? `${key.slice(0, LONGEST_KEY - 1)}…` : key;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
