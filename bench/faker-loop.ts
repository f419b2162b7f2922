import { faker } from "@faker-js/faker";
import { loadLedger } from "../loaders/ledger/load-ledger.js";
import { chancesAtDefaults } from "../loaders/population/artifact-key.js";
import { populationInputs } from "../loaders/population/population-inputs.js";
import type { ConditionalTable } from "../src/model/population/conditional-table.js";
import { agencyRow, ageRow, filingRow, statusRow } from "../src/model/population/sampler.js";

/**
 * What one would write with faker alone: person after person, each attribute by a weighted choice
 * from the same chances, counted in a map by combination. Homes are left out (each person has one
 * to themselves), so it does less than the draw it is compared with. Returns the distinct rows.
 */
export function fakerLoop(people: number): number {
  const ledger = loadLedger();
  const { chances } = chancesAtDefaults(ledger, populationInputs(ledger, "report"));
  const options = new Map<ConditionalTable, { weight: number; value: number }[][]>();
  const choose = (table: ConditionalTable, row: number): number => {
    let rows = options.get(table);
    if (rows === undefined) {
      rows = [];
      options.set(table, rows);
    }
    rows[row] ??= Array.from({ length: table.width }, (_, value) => ({
      value,
      weight: table.chances[row * table.width + value]!,
    })).filter(({ weight }) => weight > 0);
    return faker.helpers.weightedArrayElement(rows[row]);
  };
  faker.seed(1);
  const cells = new Map<string, number>();
  for (let i = 0; i < people; i++) {
    const household = choose(chances.household, 0);
    const cohort = choose(chances.cohort, household);
    const origin = choose(chances.origin, cohort);
    const state = choose(chances.state, origin);
    const habit = faker.datatype.boolean() ? 1 : 0;
    const adult = faker.datatype.boolean({ probability: 0.89 }) ? 1 : 0;
    const status = choose(chances.status, statusRow(origin, cohort));
    const agency = choose(chances.agency, agencyRow(origin, status, cohort));
    const filing = adult === 1 ? choose(chances.filing, filingRow(status, agency, habit)) : 0;
    const person = {
      sex: faker.person.sexType(),
      age: choose(chances.age, ageRow(adult, cohort)),
      years: filing === 0 ? null : choose(chances.returns, 0),
    };
    const key = [state, origin, household, habit, adult, status, filing, agency].join();
    cells.set(key, (cells.get(key) ?? 0) + (person.age >= 0 ? 1 : 0));
  }
  return cells.size;
}
