import type { Column } from "./column.js";

const TYPES = {
  VARCHAR: "text",
  INTEGER: "whole number",
  BOOLEAN: "true or false",
  DOUBLE: "number",
};

/** A table's columns as a Markdown table. */
export function columnTable(columns: readonly Omit<Column<never>, "text">[]): string {
  const lines = columns.map((c) => `| \`${c.name}\` | ${TYPES[c.type]} | ${c.about} |`);
  return ["| column | type | what it holds |", "| --- | --- | --- |", ...lines].join("\n");
}
