import type { Policy } from "../../model/policy/schema.js";
import type { Sources } from "../study/preset-file.js";

/** What every part of the card is made with. */
export interface PartOptions {
  readonly sources: Sources;
  /** The policy as it stands. */
  readonly current: () => Policy;
  /** Replaces some of the policy's top-level keys. */
  readonly edit: (change: Partial<Policy>) => void;
}

/** One question of the card with its controls. `show` puts a policy's values on them. */
export interface CardPart {
  readonly element: HTMLElement;
  show(policy: Policy): void;
}
