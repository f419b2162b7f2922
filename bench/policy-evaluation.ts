import { loadLedger } from "../loaders/ledger/load-ledger.js";
import { readPolicies } from "../loaders/policies/find-policy.js";
import { openPopulation } from "../loaders/population/open-population.js";
import { projectData } from "../loaders/project-data.js";
import { answerRequests } from "../src/model/answer-requests.js";
import { disclosureEffect } from "../src/model/exposure/disclosure.js";
import { assumptionDefaults } from "../src/model/ledger-lookup.js";
import { strangerPool } from "../src/model/match/stranger-pool.js";
import { overridePolicy } from "../src/model/policy/override-policy.js";
import { comparesRecords } from "../src/model/policy/schema.js";
import { populationFor } from "../src/model/population/population-for.js";
import { sendRequests } from "../src/model/requests.js";
import { simulate } from "../src/model/simulate.js";
import { arqueroExposure, cellTable, listedCells, named, ownChances } from "./arquero-exposure.js";
import { checkAgreement } from "./check-agreement.js";
import { median, timeInTurn } from "./median.js";

/**
 * One change of policy over the whole population: the model from the policy to every number, with
 * the matching, beside arquero for a part of it, given the outcome of the matching.
 */
const GOAL = 10;
const ROUNDS = 7;
const WARM_UP = 3;

const ledger = loadLedger(projectData());
const assumptions = assumptionDefaults(ledger);
const loaded = await openPopulation(ledger, { baseline: "report", progress: true });
const population = populationFor(loaded, assumptions);
const { states } = loaded.tables;
const pool = strangerPool(assumptions, states);
const cells = cellTable(loaded);
// Of policies that hand over nothing that locates anyone, there is no exposure to add up.
const policies = readPolicies(ledger, projectData("policies")).filter(
  ({ request, disclose }) => comparesRecords(request.list) && disclosureEffect(disclose).locates,
);

// The first policy must not pay alone for what the machine learns about code that all of them run.
for (const policy of [...policies, ...policies, ...policies]) {
  simulate(loaded, { id: "report", policy, assumptions, revoked: false });
}

const rows = policies.map((policy) => {
  // A share that moves with every round, as a slider would: no round can reuse another's answer.
  const variants = Array.from({ length: WARM_UP + ROUNDS }, (_, round) => {
    const share = policy.request.share * (1 - round / 100);
    const moved = overridePolicy(policy, new Map([["request.share", share]]), "bench");
    const scenario = { id: "report", policy: moved, assumptions, revoked: false };
    const asked = sendRequests(moved, population.cells, population.index, assumptions, false);
    const [{ outcomes }] = answerRequests(scenario, asked, loaded, population, pool);
    return { scenario, asked, chances: ownChances(outcomes, states.length) };
  });
  const variant = (round: number) => {
    const found = variants[round];
    if (found === undefined) throw new Error(`No variant for round ${round}.`);
    return found;
  };
  const last = variant(variants.length - 1);
  checkAgreement(
    simulate(loaded, last.scenario),
    named(arqueroExposure(listedCells(cells, policy, loaded), last.chances, last.asked), loaded),
  );
  const listed = listedCells(cells, policy, loaded).reify();
  const times = timeInTurn(
    {
      model: (round) => void simulate(loaded, variant(round).scenario),
      arquero: (round) => {
        const { chances, asked } = variant(round);
        arqueroExposure(listedCells(cells, policy, loaded), chances, asked);
      },
      prepared: (round) =>
        void arqueroExposure(listed, variant(round).chances, variant(round).asked),
    },
    { rounds: ROUNDS, warmUp: WARM_UP },
  );
  return {
    policy: policy.id,
    cells: listed.numRows(),
    model: median(times.model),
    arquero: median(times.arquero),
    prepared: median(times.prepared),
  };
});

const { people } = population.counts;
console.log(
  `Policy evaluation over ${people.toLocaleString("en-US")} people in ${cells.numRows().toLocaleString("en-US")} cells, medians of ${ROUNDS} runs in turn, in ms.
Crossmatch: from the policy to every number (requests, matching, exposure, homes, strangers, flow).
arquero: given the outcome of the matching, only the requests and the people found, by state, origin,
filing, standing, and group of homes (filter, lookup, derive, five rollups). What the two share agrees
to one part in 10^9; the rest of the homes, strangers and the flow are left to Crossmatch alone.
list ready: the same with the filtered cells kept from before, as Crossmatch keeps them.`,
);
console.table(
  rows.map(({ policy, cells: asked, model, arquero, prepared }) => ({
    policy,
    "cells asked about": asked,
    Crossmatch: Number(model.toFixed(2)),
    arquero: Number(arquero.toFixed(2)),
    "arquero, list ready": Number(prepared.toFixed(2)),
    ratio: Number((arquero / model).toFixed(1)),
    "ratio, list ready": Number((prepared / model).toFixed(1)),
  })),
);
const ratio = median(rows.map(({ arquero, model }) => arquero / model));
console.log(
  `Crossmatch evaluates a policy ${ratio.toFixed(1)} times as fast, median over ${rows.length} policies (goal: ${GOAL}).`,
);
if (ratio < GOAL) process.exitCode = 1;
