import { parentPort, workerData } from "node:worker_threads";
import { loadLedger } from "../loaders/ledger/load-ledger.js";
import { loadNames } from "../loaders/names/load-names.js";
import { projectData } from "../loaders/project-data.js";
import { openWorld } from "../loaders/records/world/open-world.js";
import { assumptionDefaults } from "../src/model/ledger-lookup.js";

/** What a worker has written of its state, and in how many seconds. */
export interface RecordsReport {
  readonly state: string;
  /**
   * Drawing the state's people, laying out where they live, and what a first pass over the agency's
   * list takes longer than a second one: names are spelt when first met, and code has to warm up.
   */
  readonly opening: number;
  readonly agency: { readonly records: number; readonly seconds: number };
  readonly tax: { readonly records: number; readonly seconds: number };
  /** Letters written, so that nothing can be skipped. */
  readonly letters: number;
}

/** Draws one state's two files when told to, so that all workers begin together. */
const { state } = workerData as { readonly state: string };
const ledger = loadLedger(projectData());
const names = loadNames(ledger, projectData());

parentPort!.once("message", () => {
  let since = performance.now();
  const lap = (): number => {
    const before = since;
    since = performance.now();
    return (since - before) / 1000;
  };
  let letters = 0;
  const population = { baseline: "report", seed: 1 };
  const world = openWorld(ledger, assumptionDefaults(ledger), names, population, {
    state,
    seed: 1,
  });
  const opening = lap();
  const drawRows = (): number => {
    let rows = 0;
    world.agencyRows((record) => {
      rows++;
      letters += record.surname.length + record.address.length + record.dob.length;
    });
    return rows;
  };
  drawRows();
  const first = lap();
  const agency = { records: drawRows(), seconds: lap() };
  let records = 0;
  world.taxRecords((record) => {
    records++;
    letters += record.surname.length + record.address.length + record.email.length;
  });
  const tax = { records, seconds: lap() };
  const report: RecordsReport = {
    state,
    opening: opening + Math.max(0, first - agency.seconds),
    agency,
    tax,
    letters,
  };
  parentPort!.postMessage(report);
  parentPort!.close();
});
parentPort!.postMessage("ready");
