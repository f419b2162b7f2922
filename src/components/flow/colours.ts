import { flowColour, ink, outcomeColour, relationColour } from "../palette.js";

const COLOURS: Readonly<Record<string, string>> = {
  people: flowColour("people"),
  "no-return": flowColour("noReturn"),
  ssn: flowColour("ssn"),
  itin: flowColour("itin"),
  "list-filed": flowColour("itin"),
  "list-no-return": flowColour("noReturn"),
  "list-departed": flowColour("departed"),
  requested: flowColour("asked"),
  rejected: outcomeColour("rejected"),
  rows: flowColour("asked"),
  unmatched: outcomeColour("unmatched"),
  withheld: outcomeColour("withheld"),
  correct: outcomeColour("correct"),
  wrong: outcomeColour("wrong"),
  mixed: outcomeColour("mixed"),
  exposed: relationColour("subject"),
  subject: relationColour("subject"),
  householdError: relationColour("householdError"),
  strangerError: relationColour("strangerError"),
  coresidents: relationColour("coresidents"),
  occupants: relationColour("occupants"),
};

/** Colour of a box of the flow; an unknown id gets the grey of edges. */
export const boxColour = (id: string): string => COLOURS[id] ?? ink("edge");

/** A flow takes the colour of the box that says most: of what it becomes, or of the list's kinds. */
export const ribbonColour = (source: string, target: string): string =>
  boxColour(source.startsWith("list-") && target !== "rejected" ? source : target);
