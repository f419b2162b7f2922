import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Ledger } from "../../../src/model/ledger.js";
import { contentHash } from "../../ledger/content-hash.js";
import { codeHash, valueHash } from "../../population/artifact-key.js";
import { PROJECT, sourceGraph } from "../../population/source-graph.js";
import { stateNumber } from "../world/world-inputs.js";
import type { RecordInputs } from "./record-set.js";

/** Modules from whose sources, and those of all they import, record files follow. */
const ENTRIES = ["loaders/records/world/open-world.ts", "loaders/records/files/write-tables.ts"];

/** What a set of record files follows from, with the state's code as the ledger spells it. */
export function recordInputs(ledger: Ledger, chosen: Omit<RecordInputs, "source">): RecordInputs {
  const state = ledger.states[stateNumber(ledger, chosen.state)]!.state;
  return { ...chosen, state, source: sourceHash() };
}

/** SHA-256 of the data and the program that records are drawn from. */
function sourceHash(): string {
  const data = join(PROJECT, "data");
  const files = readdirSync(data).filter((name) => /\.(csv|yaml)$/.test(name));
  return valueHash([
    codeHash(ENTRIES.map((entry) => sourceGraph(entry))),
    contentHash(
      files.sort().map((name) => join(data, name)),
      PROJECT,
    ),
  ]);
}
