import { POLICY_PREFIX } from "../policy/override-policy.js";

/**
 * For each key the name it goes by in labels: a policy key its shortest ending that no other key has
 * (`policy.match.candidates` becomes `candidates`), any other key itself.
 */
export function shortNames(keys: readonly string[]): string[] {
  return keys.map((key) => {
    if (!key.startsWith(POLICY_PREFIX)) return key;
    const parts = key.split(".");
    const endings = parts.map((_, at) => parts.slice(parts.length - 1 - at).join("."));
    const others = keys.filter((other) => other !== key);
    const isOwn = (ending: string): boolean =>
      !others.some((other) => other === ending || other.endsWith(`.${ending}`));
    return endings.find(isOwn) ?? key;
  });
}
