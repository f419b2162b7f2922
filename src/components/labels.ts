import type { Relation, Standing } from "../model/vocabulary.js";

/** Plain words for why a person is exposed, as they stand in charts and tables. */
export const RELATION_LABELS: Readonly<Record<Relation, string>> = {
  subject: "the person sought",
  householdError: "a relative, by mistake",
  strangerError: "a stranger, by mistake",
  coresidents: "live with them",
  occupants: "live there now",
};

/** Plain words for the standing of a person. */
export const STANDING_LABELS: Readonly<Record<Standing, string>> = {
  unprotected: "Undocumented, unprotected",
  liminal: "Temporary or pending standing",
  resident: "Lawful residents",
  citizen: "US citizens, adults",
  child: "Children, whatever their standing",
};
