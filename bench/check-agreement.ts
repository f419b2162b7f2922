import type { Simulation } from "../src/model/simulation.js";
import type { Exposure } from "./arquero-exposure.js";

const TOLERANCE = 1e-9;

/** Throws unless the model and arquero give the same requests and people found in every group. */
export function checkAgreement(model: Simulation, arquero: Exposure): void {
  for (const [key, groups] of [
    ["state", model.byState],
    ["origin", model.byOrigin],
    ["filing", model.byFiling],
  ] as const) {
    for (const [name, { requested, subject }] of Object.entries(groups)) {
      const theirs = arquero[key][name];
      same(`requests, ${key} ${name}`, requested, theirs?.requested ?? 0);
      same(`people found, ${key} ${name}`, subject, theirs?.subject ?? 0);
    }
  }
  for (const [standing, { subject }] of Object.entries(model.byStatus)) {
    const theirs = arquero.standing[standing]?.subject ?? 0;
    same(`people found, standing ${standing}`, subject, theirs);
  }
}

function same(what: string, ours: number, theirs: number): void {
  const apart = Math.abs(ours - theirs);
  if (apart <= TOLERANCE * Math.max(Math.abs(ours), Math.abs(theirs), 1e-9)) return;
  throw new Error(`Crossmatch and arquero disagree on ${what}: ${ours} and ${theirs}.`);
}
