import type { Normalization } from "../model/vocabulary.js";
import type { FiledRecord } from "./filed-record.js";
import type { NicknameTable } from "./nickname-table.js";
import { prepareAddress } from "./prepare-address.js";
import { prepareGiven, prepareSurname } from "./prepare-names.js";
import { prepareDob, prepareTin } from "./prepare-numbers.js";
import type { PreparedRecord } from "./prepared-record.js";

/** A filed record made ready for comparison with others prepared under the same normalization. */
export function prepareRecord(
  record: FiledRecord,
  normalization: Normalization,
  nicknames: NicknameTable,
): PreparedRecord {
  return {
    surname: prepareSurname(record.surname, normalization),
    given: prepareGiven(record.given, record.middle, normalization, nicknames),
    dob: prepareDob(record.dob),
    address: prepareAddress(record, normalization),
    tin: prepareTin(record.tin),
  };
}
