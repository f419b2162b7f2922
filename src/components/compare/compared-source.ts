import { compact } from "../numbers.js";
import type { Choices } from "../study/choices.js";
import type { PresetFile } from "../study/preset-file.js";
import { hashOf } from "../study/scenario-identity.js";
import type { ComparedPolicy } from "./compared-policy.js";

/** Says which program, scenarios and people a picture is of, wherever it ends up. */
export function comparedSource(
  policies: readonly ComparedPolicy[],
  choices: Choices,
  file: PresetFile,
): string {
  const [first] = policies;
  if (!first) return "";
  const hashes = policies.map(({ policy }) => hashOf({ ...choices, policy }, file)).join(", ");
  const { population, seed } = first.result;
  return `Crossmatch ${file.version}, scenarios ${hashes}: expected counts over a synthetic population of ${compact(population.people)} drawn from published totals (seed ${seed}).`;
}
