import type { LevelTable, LevelTables } from "../../src/model/match/level-tables.js";
import { NORMALIZATIONS } from "../../src/model/vocabulary.js";
import { ADDRESS_RELATIONS, ADDRESS_WRITINGS, DOB_EVENTS } from "../../src/model/writing-events.js";

/** Dates without `missing`, which is no writing: shares of the exact and the near level. */
const WRITTEN = DOB_EVENTS.filter((event) => event !== "missing");

/** One person's date of birth, by what happened to it in the agency's file and in the other. */
export const smallDates: Pick<LevelTables, "dobSame" | "dobNearDays"> = {
  dobSame: {
    sizes: [WRITTEN.length, WRITTEN.length],
    levels: 2,
    trials: 1000,
    shares: WRITTEN.flatMap((agency) =>
      WRITTEN.flatMap((tax) => {
        if (agency === "right" && tax === "right") return [1, 0];
        if (agency === tax) return agency === "swapped" ? [1, 0] : [0.2, 0.3];
        const slips = [agency, tax].filter((event) => event !== "right");
        if (slips.includes("default")) return [0.01, 0.04];
        return slips.length === 1 ? [slips[0] === "swapped" ? 0.05 : 0, 0.95] : [0, 0.15];
      }),
    ),
  },
  dobNearDays: 3,
};

/** Where two writings agree at best, by relation: exact, street, area and state. */
const AT_BEST: Readonly<Record<string, readonly number[]>> = {
  home: [1, 0, 0, 0],
  street: [0, 0.97, 0.03, 0],
  area: [0, 0.002, 0.99, 0.008],
  state: [0, 0, 0.004, 0.996],
  elsewhere: [0, 0, 0, 0.001],
};

/** How often a writing on either side costs a level: raw or folded, and standardized. */
const COST: Readonly<Record<string, readonly [number, number]>> = {
  "as-is": [0, 0],
  restyled: [0.7, 0.03],
  misspelt: [0.85, 0.8],
  "unit-missing": [0.4, 0.01],
};

/** Two addresses: each lost level pushes some agreement on the house, then on the street, down. */
export const smallAddresses: LevelTable = {
  sizes: [NORMALIZATIONS.length, ADDRESS_RELATIONS.length, 4, 4],
  levels: 4,
  trials: 1000,
  shares: NORMALIZATIONS.flatMap((_, n) =>
    ADDRESS_RELATIONS.flatMap((relation) =>
      ADDRESS_WRITINGS.flatMap((agency) =>
        ADDRESS_WRITINGS.flatMap((tax) => {
          const lost = [agency, tax].map((writing) => COST[writing]![n === 2 ? 1 : 0]);
          const kept =
            agency === tax && agency !== "misspelt" ? 0.9 : (1 - lost[0]!) * (1 - lost[1]!);
          const all = agency === "as-is" && tax === "as-is" ? 1 : kept;
          const [exact, street, area, state] = AT_BEST[relation]!;
          const down = [exact! * all, street! * all + exact! * (1 - all) * 0.4];
          return [...down, area! + exact! + street! - down[0]! - down[1]!, state!];
        }),
      ),
    ),
  ),
};
