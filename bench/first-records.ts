import type { RecordSource } from "../loaders/records/files/record-source.js";

/** The first rows and records of a source, in its own order; it is not drawn any further. */
export function firstRecords(source: RecordSource, rows: number, records: number): RecordSource {
  return {
    agencyRows: (visit) => upTo(rows, source.agencyRows, visit),
    taxRecords: (visit) => upTo(records, source.taxRecords, visit),
  };
}

type Visit<R, T> = (record: R, truth: T) => void;

async function upTo<R, T>(
  most: number,
  each: (visit: Visit<R, T>) => void | Promise<void>,
  visit: Visit<R, T>,
): Promise<void> {
  let n = 0;
  try {
    await each((record, truth) => {
      if (n++ >= most) throw ENOUGH;
      visit(record, truth);
    });
  } catch (error) {
    if (error !== ENOUGH) throw error;
  }
}

const ENOUGH = Symbol("enough");
