import { exp } from "../exact-math/exp.js";
import type { ResponseRates } from "./response-rates.js";

type Curve = Pick<ResponseRates, "hearOf" | "publicity" | "newsHalf" | "chilled">;

/**
 * Share of filers who know of exposures when the share `inMind` of filers is remembered as exposed.
 * Word of mouth misses a filer with chance exp(-hearOf * inMind), if each of those exposed is heard of
 * by `hearOf` filers at random; the news reaches `publicity * inMind / (inMind + newsHalf)` of all.
 * Grows with exposure, never beyond 1, and is exactly 0 without any.
 */
export function awareShare(inMind: number, { hearOf, publicity, newsHalf }: Curve): number {
  if (inMind <= 0) return 0;
  const missedByMouth = exp(-hearOf * inMind);
  const missedByNews = 1 - (publicity * inMind) / (inMind + newsHalf);
  return 1 - missedByMouth * missedByNews;
}

/** Share of filers who would stay away because of what they know (the chilling effect). */
export function chilledShare(inMind: number, curve: Curve): number {
  return curve.chilled * awareShare(inMind, curve);
}

/** The share of filers people have in mind as exposed: those new this year and what is not forgotten. */
export function rememberedShare(
  before: number,
  newlyExposed: number,
  { fade }: Pick<ResponseRates, "fade">,
): number {
  return Math.min(1, newlyExposed + (1 - fade) * before);
}
