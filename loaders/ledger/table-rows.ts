import { z } from "zod";
import {
  CONFIDENCES,
  type Figure,
  type HouseholdFacts,
  type OriginFacts,
  type Settlement,
  type StateFacts,
  type SurnameFacts,
} from "../../src/model/ledger.js";
import { CONVENTIONS } from "../../src/model/vocabulary.js";
import { countCell, countOrEmptyCell, noteCell, numberCell, shareCell, textCell } from "./cells.js";
import { figureColumns, figureFromRow } from "./figure-row.js";

/** One schema per table in `data/`: its keys are the columns, its output is the model's row. */

export const figureRow = z.strictObject(figureColumns).transform(figureFromRow) satisfies z.ZodType<
  Figure,
  unknown
>;

const codeCell = z.string().regex(/^[A-Z]{2}$/, { error: "a state code of two capitals" });

export const stateRow = z
  .strictObject({
    state: codeCell,
    name: textCell,
    fips: z.string().regex(/^\d{2}$/, { error: "a code of two digits" }),
    population_2020: countCell,
    hispanic_share_2020: shareCell,
    unauthorized_pew_2023: countCell,
    pew_low: countOrEmptyCell,
    pew_high: countOrEmptyCell,
    pew_published: textCell,
    pew_margin_90: countOrEmptyCell,
    unauthorized_mpi_2023: countCell,
    note: noteCell,
  })
  .transform(
    (row): StateFacts => ({
      state: row.state,
      name: row.name,
      fips: row.fips,
      population2020: row.population_2020,
      hispanicShare2020: row.hispanic_share_2020,
      pew2023: {
        value: row.unauthorized_pew_2023,
        low: row.pew_low,
        high: row.pew_high,
        published: row.pew_published,
        margin90: row.pew_margin_90,
      },
      mpi2023: row.unauthorized_mpi_2023,
      note: row.note,
    }),
  );

export const surnameRow = z
  .strictObject({
    rank: countCell,
    surname: textCell,
    count_2010: countCell,
    hispanic_share: shareCell,
  })
  .transform(
    (row): SurnameFacts => ({
      rank: row.rank,
      surname: row.surname,
      count2010: row.count_2010,
      hispanicShare: row.hispanic_share,
    }),
  );

export const originRow = z
  .strictObject({
    origin: textCell,
    convention: z.enum(CONVENTIONS),
    region: textCell,
    unauthorized_2023: countCell,
    stock_source: z.enum(["published", "split"]),
    final_orders_2024: countOrEmptyCell,
    recent_affinity: numberCell(0.01, 100),
    protection_affinity: numberCell(0.01, 100),
    parole_open: z.enum(["yes", "no"]),
    note: noteCell,
  })
  .transform(
    (row): OriginFacts => ({
      origin: row.origin,
      convention: row.convention,
      region: row.region,
      unauthorized2023: row.unauthorized_2023,
      stockSource: row.stock_source,
      finalOrders2024: row.final_orders_2024,
      recentAffinity: row.recent_affinity,
      protectionAffinity: row.protection_affinity,
      paroleOpen: row.parole_open === "yes",
      note: row.note,
    }),
  );

export const settlementRow = z
  .strictObject({
    origin: textCell,
    state: codeCell,
    affinity: numberCell(0.01, 100),
    confidence: z.enum(CONFIDENCES),
    note: noteCell,
  })
  .transform(
    ({ origin, state, affinity, note }): Settlement => ({ origin, state, affinity, note }),
  );

const HOME_SIZES = [1, 2, 3, 4, 6];

export const householdRow = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: "lower-case words and hyphens" }),
    label: textCell,
    undocumented_adults: countCell,
    undocumented_children: countCell,
    lawful_adults: countCell,
    citizen_children: countCell,
    spouses: countCell,
    parents: countCell,
    weight_recent: numberCell(0, 1000),
    weight_middle: numberCell(0, 1000),
    weight_long: numberCell(0, 1000),
  })
  .superRefine((row, context) => {
    const report = (key: string, message: string) =>
      context.addIssue({ code: "custom", path: [key], message });
    if (!HOME_SIZES.includes(row.undocumented_adults + row.undocumented_children)) {
      // The population is drawn in blocks of 12 people, which whole homes have to fill.
      report("undocumented_children", "1, 2, 3, 4 or 6 undocumented members, adults included");
    }
    if (row.undocumented_adults < 1) report("undocumented_adults", "1 adult or more");
    if (row.spouses > Math.min(row.undocumented_adults, row.lawful_adults)) {
      report("spouses", "no more spouses than undocumented adults or lawful adults");
    }
    if (row.parents > row.undocumented_adults) {
      report("parents", "no more parents than undocumented adults");
    }
  })
  .transform(
    (row): HouseholdFacts => ({
      id: row.id,
      label: row.label,
      undocumentedAdults: row.undocumented_adults,
      undocumentedChildren: row.undocumented_children,
      lawfulAdults: row.lawful_adults,
      citizenChildren: row.citizen_children,
      spouses: row.spouses,
      parents: row.parents,
      weight: { recent: row.weight_recent, middle: row.weight_middle, long: row.weight_long },
    }),
  );
