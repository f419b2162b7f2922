import { queryEntries, queryText } from "./query-text.js";

/** Keys of a link that belong to the page that shows it, not to the scenario. */
export const PAGE_KEY_PREFIX = "view.";

/** The part of a query that is the scenario. */
export function scenarioQuery(query: string): string {
  return queryText(queryEntries(query).filter(([key]) => !key.startsWith(PAGE_KEY_PREFIX)));
}

/** A scenario's query together with the keys that a page has put into its own address. */
export function withPageKeys(scenario: string, query: string): string {
  const own = queryText(queryEntries(query).filter(([key]) => key.startsWith(PAGE_KEY_PREFIX)));
  return [scenario, own].filter((part) => part !== "").join("&");
}
