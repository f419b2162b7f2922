import { AGENCY_RECORDS, FILINGS, STATUSES } from "../vocabulary.js";
import { type Dictionaries, FILING_HOUSEHOLDS } from "./cells.js";
import type { PopulationInputs } from "./inputs.js";

/** What the codes of each attribute stand for, in the order of the inputs. */
export function populationDictionaries(inputs: PopulationInputs): Dictionaries {
  return {
    state: inputs.states.map((state) => state.code),
    origin: inputs.origins.map((origin) => origin.id),
    household: inputs.households.map((kind) => kind.id),
    filingHousehold: FILING_HOUSEHOLDS,
    adult: ["child", "adult"],
    status: STATUSES,
    filing: FILINGS,
    agency: AGENCY_RECORDS,
  };
}
