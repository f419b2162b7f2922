import { z } from "zod";
import { CONFIDENCES, type Figure } from "../../src/model/ledger.js";
import { noteCell, numberOrEmptyCell, textCell } from "./cells.js";

/** The columns of `data/figures.csv`. */
export const figureColumns = {
  id: z.string().regex(/^[a-z]+-\d{3}$/, { error: "an id such as pop-001" }),
  topic: textCell,
  quantity: textCell,
  value: textCell,
  value_kind: z.enum(["number", "text"]),
  low: numberOrEmptyCell(),
  high: numberOrEmptyCell(),
  unit: noteCell,
  as_of: noteCell,
  geography: textCell,
  source_title: noteCell,
  publisher: noteCell,
  url: z.union([z.literal(""), z.url({ error: "a full web address, or nothing" })]),
  confidence: z.enum(CONFIDENCES),
  notes: noteCell,
};

type FigureCells = z.output<z.ZodObject<typeof figureColumns>>;

/** A row's cells as a figure; the rules between cells are checked here. */
export function figureFromRow(row: FigureCells, context: z.RefinementCtx): Figure {
  const report = (key: keyof FigureCells, message: string) =>
    context.addIssue({ code: "custom", path: [key], message });
  const number = numberOrEmptyCell().safeParse(row.value).data ?? Number.NaN;
  const isNumber = row.value_kind === "number";
  if (isNumber && Number.isNaN(number)) {
    report("value", "a number such as 1250000 or 0.45, without separators or units");
  }
  if (row.low !== null && row.high !== null && row.low > row.high) {
    report("low", `a number no larger than high (${row.high})`);
  } else if (isNumber && row.low !== null && number < row.low) {
    report("value", `a number no smaller than low (${row.low})`);
  } else if (isNumber && row.high !== null && number > row.high) {
    report("value", `a number no larger than high (${row.high})`);
  }
  if (isNumber && row.unit.startsWith("share") && (number < 0 || number > 1)) {
    report("value", "a share from 0 to 1");
  }
  if (["primary", "excerpt", "transcription"].includes(row.confidence) && !row.publisher) {
    report("publisher", "the publisher, because the figure is said to be published");
  }
  if (["derived", "guess"].includes(row.confidence) && !row.notes) {
    report("notes", "how it was derived or why it is a fair guess");
  }
  return {
    id: row.id,
    topic: row.topic,
    quantity: row.quantity,
    value: isNumber ? number : row.value,
    low: row.low,
    high: row.high,
    unit: row.unit,
    asOf: row.as_of,
    geography: row.geography,
    sourceTitle: row.source_title,
    publisher: row.publisher,
    url: row.url,
    confidence: row.confidence,
    notes: row.notes,
  };
}
