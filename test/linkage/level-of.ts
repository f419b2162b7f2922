import { fieldLevel } from "../../src/linkage/compare-records.js";
import type { FiledRecord } from "../../src/linkage/filed-record.js";
import type { NicknameTable } from "../../src/linkage/nickname-table.js";
import { prepareRecord } from "../../src/linkage/prepare-record.js";
import { type Field, LEVELS, type Normalization } from "../../src/model/vocabulary.js";

export const BLANK: FiledRecord = {
  surname: "",
  given: "",
  middle: "",
  dob: "",
  address: "",
  city: "",
  state: "",
  zip: "",
  tin: "",
};

/** The name of the level of a field of two filed records, of which only that part need be given. */
export function levelOf(
  field: Field,
  a: Partial<FiledRecord>,
  b: Partial<FiledRecord>,
  normalization: Normalization,
  nicknames: NicknameTable = {},
): string {
  const prepared = [a, b].map((part) =>
    prepareRecord({ ...BLANK, ...part }, normalization, nicknames),
  );
  return LEVELS[field][fieldLevel(field, prepared[0]!, prepared[1]!, normalization)]!;
}
