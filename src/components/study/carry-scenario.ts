import { MOST_LINK_CHARACTERS } from "../../model/scenario-link/encode-scenario.js";
import { scenarioQuery } from "../../model/scenario-link/page-keys.js";
import { carryLinks } from "./carry-links.js";

/** On a page without a scenario of its own: takes the one in the address along to other pages. */
export function carryScenario(): void {
  const query = scenarioQuery(location.search);
  if (query === "" || query.length > MOST_LINK_CHARACTERS) return;
  carryLinks(() => query)();
}
