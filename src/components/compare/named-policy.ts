import type { PresetFile } from "../study/preset-file.js";
import type { Study } from "../study/study.js";
import { OWN } from "./compared-ids.js";
import type { NamedPolicy } from "./compared-policy.js";

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** The policy an id stands for in a study, with its title; throws for an unknown id. */
export function namedPolicy(
  { choices }: Pick<Study, "choices">,
  { policies }: Pick<PresetFile, "policies">,
  id: string,
): NamedPolicy {
  if (id === OWN) return { id, title: "Your policy", policy: choices.policy };
  const policy = policies.find((preset) => preset.id === id);
  if (!policy) throw new Error(`There is no preset called "${id}".`);
  return { id, title: capital(policy.title), policy };
}

/** A policy's title as it reads within a sentence. */
export const titleWithin = ({ id, policy }: Omit<NamedPolicy, "title">): string =>
  id === OWN ? "your policy" : policy.title;
