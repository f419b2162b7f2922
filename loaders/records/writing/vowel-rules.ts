import { ruleBook } from "./spelling-rules.js";

/** Other spellings of vowels anywhere: what is left for names that no rule of their own fits. */
export const VOWEL_RULES = ruleBook(
  "A$>AH I$>EE U$>OO O$>OH E$>EH AI>AY AO>AU OU>OO EI>AY A>E E>I =I>EE =U>OO =I>Y I>E O>U U>O Y>I",
);
