import { type Assumptions, assumed } from "../assumptions.js";
import type { Normalization } from "../vocabulary.js";
import { type AddressEvent, possible } from "./field-event.js";

const MISSING = [0, 0, 0, 0, 0, 1];

/**
 * What can have happened to the address of an agency row: blank, insufficient (some text, for
 * instance a ZIP code alone, but no place where a letter would arrive), different from the tax
 * file's last-known address, or the same. `fresh` rows come from a recent, complete application.
 *
 * Levels [exact, street, area, state, none, missing]. Two writings of one address that normalization
 * does not reconcile still share their area or state.
 */
export function addressEvents(
  assumptions: Assumptions,
  normalization: Normalization,
  fresh: boolean,
): readonly AddressEvent[] {
  const value = (id: string): number => assumed(assumptions, id);
  const blank = fresh ? 0 : value("agency.address-blank");
  const insufficient = fresh ? 0 : value("agency.address-insufficient");
  const usable = Math.max(0, 1 - blank - insufficient);
  const differs = value(fresh ? "agency.fresh-address-differs" : "agency.address-differs");
  const kept = value(`format.${normalization}.address`);
  const movedArea = value("agency.moved-within-area");
  const movedState = value("agency.moved-within-state");
  const broken = 1 - kept;
  const same = [kept, broken * 0.1, broken * 0.6, broken * 0.25, broken * 0.05, 0];
  const moved = [
    0,
    0,
    movedArea,
    Math.max(0, movedState - movedArea),
    1 - Math.max(movedArea, movedState),
    0,
  ];
  const gap = { own: MISSING, household: MISSING, usable: false, known: false };
  const place = { usable: true, filled: true };
  return possible([
    { id: "blank", chance: blank, ...gap, filled: false },
    { id: "insufficient", chance: insufficient, ...gap, filled: true },
    {
      id: "differs",
      chance: usable * differs,
      own: moved,
      household: moved,
      known: false,
      ...place,
    },
    {
      id: "same",
      chance: usable * (1 - differs),
      own: same,
      household: same,
      known: true,
      ...place,
    },
  ]);
}
