import type { Disclosure } from "../policy/schema.js";

/**
 * What a disclosure makes possible. Confirming that a person filed locates nobody; an employer
 * locates the person alone; an address locates a home; a whole return also names its household.
 */
export interface DisclosureEffect {
  readonly locates: boolean;
  readonly givesAddress: boolean;
  readonly namesHousehold: boolean;
}

/** Effect of the fields handed over. More fields never make less possible. */
export function disclosureEffect(fields: readonly Disclosure[]): DisclosureEffect {
  const has = (field: Disclosure): boolean => fields.includes(field);
  return {
    locates: has("employer") || has("address") || has("return"),
    givesAddress: has("address") || has("return"),
    namesHousehold: has("return"),
  };
}
