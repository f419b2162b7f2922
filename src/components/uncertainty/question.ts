import type { DrawQuestion } from "../../model/uncertainty/draws.js";
import type { Choices } from "../study/choices.js";

/** The draws of a reader's scenario. */
export function questionOf(choices: Choices, draws: number): DrawQuestion {
  const { baseline, revoked, set, policy, seed } = choices;
  return { baseline, revoked, set, policies: [policy], seed, draws };
}
