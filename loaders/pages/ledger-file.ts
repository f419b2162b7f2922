import { join } from "node:path";
import type { LedgerFile } from "../../src/components/study/ledger-file.js";
import { loadLedger } from "../ledger/load-ledger.js";
import { PROJECT } from "../population/source-graph.js";
import { sourcesOf } from "./sources-of.js";

/** The ledger's assumptions with their sources, and the census facts of the states. */
export function ledgerFile(): LedgerFile {
  const ledger = loadLedger(join(PROJECT, "data"));
  const { assumptions } = ledger;
  return {
    assumptions,
    states: ledger.states.map(({ state, population2020, hispanicShare2020 }) => ({
      state,
      population: population2020,
      hispanicShare: hispanicShare2020,
    })),
    sources: sourcesOf(
      ledger,
      assumptions.flatMap(({ figures }) => figures),
    ),
  };
}
