import { columnTable } from "./column-table.js";
import type { Format } from "./format.js";
import type { RecordInputs } from "./record-set.js";
import { columnsOf, TABLE_NAMES, TABLES, type TableName } from "./tables.js";

/** The page that lies beside record files: what they are, and what every column holds. */
export function readmeText(
  inputs: RecordInputs,
  format: Format,
  rows: Readonly<Record<TableName, number>>,
): string {
  const count = (n: number): string => n.toLocaleString("en-US");
  const people = `${count(inputs.people)} undocumented people in the whole country`;
  const moved = Object.entries(inputs.set).map(([id, value]) => `- \`${id}\` = ${value}`);
  return [
    `# Synthetic records of ${inputs.state}`,
    "Nobody in these files is real. They were drawn by Crossmatch to practise and to measure record linkage: an agency's list, the tax file it is compared with, errors and all, and the truth about both.",
    `Drawn from the population baseline \`${inputs.baseline}\` (${people}) with seed ${inputs.seed}. The same inputs give the same bytes.`,
    ...(moved.length > 0
      ? ["Assumptions that differ from the ledger's defaults:", moved.join("\n")]
      : []),
    ...TABLE_NAMES.map((name) => tableText(name, format, rows[name])),
    "Empty cells mean that a file holds nothing there. `datapackage.json` says the same for programs, with a hash for each file.",
    "No identifier can belong to anyone: taxpayer numbers, ZIP codes, telephone numbers and e-mail addresses come from ranges that are never given out.",
  ]
    .join("\n\n")
    .concat("\n");
}

function tableText(name: TableName, format: Format, rows: number): string {
  return [
    `## ${name}.${format}: ${rows.toLocaleString("en-US")} rows`,
    TABLES[name].about,
    columnTable(columnsOf(name)),
  ].join("\n\n");
}
