import { describe, expect, it } from "vitest";
import { groupUnknowns, OTHERS, SINGLES } from "../../../src/model/sensitivity/group-unknowns.js";
import { assumptionsOneAtATime } from "../../../src/model/sensitivity/one-at-a-time.js";
import { assumptionsOfRow } from "../../../src/model/sensitivity/row-assumptions.js";
import { tornado } from "../../../src/model/sensitivity/tornado.js";
import { drawValue } from "../../../src/model/uncertainty/distributions.js";
import { defaults, ledger } from "../small-population.js";

const entries = ledger.assumptions;

describe("a tornado", () => {
  it("puts the widest first, whichever way each moves the number", () => {
    // 10 at the defaults; a moves it up, b down then up, c both times up, d not at all.
    const values = [10, 9, 12, 14, 7, 11, 16, 10, 10];
    expect(tornado(["a", "b", "c", "d"], values)).toEqual([
      { id: "b", atLow: 14, atHigh: 7, width: 7 },
      { id: "c", atLow: 11, atHigh: 16, width: 6 },
      { id: "a", atLow: 9, atHigh: 12, width: 3 },
      { id: "d", atLow: 10, atHigh: 10, width: 0 },
    ]);
  });
});

describe("one assumption at a time", () => {
  const ids = ["filing.adults", "agency.departed"];
  const set = { "tax.move-rate": 0.2 };
  const at = (point: number) => assumptionsOneAtATime(entries, { set }, ids, point);

  it("is at its 5th and then its 95th percentile, all others at the defaults or as set", () => {
    expect(at(0)).toEqual({ ...defaults, ...set });
    const entry = entries.find(({ id }) => id === "agency.departed")!;
    expect(at(3)).toEqual({ ...defaults, ...set, "agency.departed": drawValue(entry, 0.05) });
    expect(at(4)).toEqual({ ...defaults, ...set, "agency.departed": drawValue(entry, 0.95) });
  });
});

describe("the groups of unknowns", () => {
  const swings = Array.from({ length: 12 }, (_, i) => ({
    id: `x${i}`,
    atLow: 0,
    atHigh: 12 - i,
    width: 12 - i,
  }));

  it("are the widest ones singly and all others together", () => {
    const groups = groupUnknowns(swings);
    expect(groups.map(({ id }) => id)).toEqual([
      ...swings.slice(0, SINGLES).map(({ id }) => id),
      OTHERS,
    ]);
    expect(groups.flatMap(({ members }) => members)).toEqual(swings.map(({ id }) => id));
    expect(groupUnknowns(swings.slice(0, 3)).map(({ id }) => id)).toEqual(["x0", "x1", "x2"]);
  });

  it("move together in the points of the indices, and what the reader set does not move", () => {
    const groups = [
      { id: "one", members: ["filing.adults", "agency.departed"] },
      { id: OTHERS, members: ["filing.final-orders", "tax.move-rate"] },
    ];
    const question = { seed: 1, set: { "tax.move-rate": 0.2 } };
    const row = [8, 9, 10, 11].map((point) => assumptionsOfRow(entries, question, groups, point));
    const [a, b, one, others] = row as [
      typeof defaults,
      typeof defaults,
      typeof defaults,
      typeof defaults,
    ];
    for (const id of groups[0]!.members) expect([one[id], others[id]]).toEqual([b[id], a[id]]);
    expect(others["filing.final-orders"]).toBe(b["filing.final-orders"]);
    expect(one["filing.final-orders"]).toBe(a["filing.final-orders"]);
    for (const values of row) {
      expect(values["tax.move-rate"]).toBe(0.2);
      expect(values["agency.dob-digit"]).toBe(defaults["agency.dob-digit"]);
    }
  });
});
