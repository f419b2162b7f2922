import type { ReplayMeasures } from "../../model/replay/measures.js";
import type { Interval } from "../../model/uncertainty/interval.js";

/** A policy over the list of 2025, with each measure at the defaults and over the draws. */
export interface PolicyRow {
  readonly id: string;
  readonly title: string;
  readonly measures: ReplayMeasures;
  readonly intervals: Readonly<Partial<Record<keyof ReplayMeasures, Interval | undefined>>>;
}

/** What is compared, each on a scale of its own; people stand apart from rows. */
export const PANELS: readonly {
  readonly measure: keyof ReplayMeasures;
  readonly title: string;
  readonly unit: "rows" | "people";
}[] = [
  { measure: "disclosed", title: "Rows answered with an address", unit: "rows" },
  { measure: "right", title: "Rows answered with the right record", unit: "rows" },
  { measure: "wrong", title: "Rows answered with a wrong record", unit: "rows" },
  {
    measure: "withheld",
    title: "Rows withheld: several fit, or a reviewer stopped them",
    unit: "rows",
  },
  { measure: "newToAgency", title: "Rows with an address new to the agency", unit: "rows" },
  { measure: "exposed", title: "People exposed, those living with them included", unit: "people" },
];
