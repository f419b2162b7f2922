import { InputError } from "../../../src/model/input-error.js";
import type { Database } from "../../database/database.js";
import { acceptedSql } from "./accepted-sql.js";
import { type CountPairs, chooseJoins, type JoinChoice } from "./blocking/choose-joins.js";
import type { Join } from "./blocking/join-key.js";
import { countPairsSql, type JoinTables, pairsSql } from "./blocking/join-sql.js";
import { loosestPatterns } from "./blocking/loosest-patterns.js";
import { entriesSql, similarEntriesSql } from "./blocking/similar-entries.js";
import { preparedTable } from "./prepared-tables.js";
import type { RouteRule } from "./route-rule.js";

/** More comparisons than this would take hours. */
export const MOST_PAIRS = 5e9;

/** Comparing so many pairs for each tax record takes about as long as counting what a join brings up. */
const PAIRS_PER_RECORD = 2;

/** What one route's search for candidates came down to. */
export interface SearchedRoute {
  /** The joins that candidates come from; undefined when every row met every record. */
  readonly joins: readonly Join[] | undefined;
  /** Pairs of records or of names that were compared. */
  readonly pairs: number;
}

/**
 * Adds the pairs that a route accepts among the rows it takes to the table `accepted`. `rows`: a query
 * for the ids of those rows. Throws an InputError when the rule leaves so much to compare that it
 * would take hours.
 */
export async function addAccepted(
  database: Database,
  rule: RouteRule,
  rows: string,
): Promise<SearchedRoute> {
  if (rule.patterns.length === 0) return { joins: [], pairs: 0 };
  const tax = preparedTable("tax", rule.normalization);
  const agency = preparedTable("agency", rule.normalization);
  await database.run(
    `CREATE OR REPLACE TEMP TABLE asked AS SELECT * FROM ${agency} WHERE id IN (${rows})`,
  );
  const search = new Search(database, rule, { agency: "asked", tax });
  const choice = await search.choose();
  const pairs = choice?.pairs ?? (await search.everyPair());
  if (pairs > MOST_PAIRS) throw tooMany(pairs);
  await search.makePairs(choice);
  await database.run(`INSERT INTO accepted ${acceptedSql(rule, "candidate_pairs")}`);
  return { joins: choice?.joins, pairs };
}

function tooMany(pairs: number): InputError {
  const expected = `a rule that asks for more agreement: this one leaves ${pairs.toExponential(1)} pairs to compare, more than ${MOST_PAIRS.toExponential(0)}; a smaller state or --people makes them fewer`;
  return new InputError({ file: "policy", key: "match.routes", expected });
}

class Search {
  readonly #database: Database;
  readonly #rule: RouteRule;
  readonly #tables: JoinTables;
  readonly #counted = new Map<string, number>();

  constructor(database: Database, rule: RouteRule, tables: JoinTables) {
    this.#database = database;
    this.#rule = rule;
    this.#tables = tables;
  }

  async choose(): Promise<JoinChoice | undefined> {
    const { patterns, compared, normalization } = this.#rule;
    const loosest = loosestPatterns(
      patterns.map(({ levels }) => levels),
      compared,
    );
    const few = PAIRS_PER_RECORD * (await this.#rowsOf(this.#tables.tax));
    const count: CountPairs = (join, most) => this.#count(join, most);
    return chooseJoins(loosest, compared, normalization, count, few);
  }

  #rowsOf(table: string): Promise<number> {
    return this.#number(`SELECT count(*) AS pairs FROM ${table}`);
  }

  async everyPair(): Promise<number> {
    return (await this.#rowsOf(this.#tables.agency)) * (await this.#rowsOf(this.#tables.tax));
  }

  async makePairs(choice: JoinChoice | undefined): Promise<void> {
    const { agency, tax } = this.#tables;
    const queries =
      choice === undefined
        ? [`SELECT a.id AS a, b.id AS b FROM ${agency} a, ${tax} b`]
        : choice.joins.map((join) => pairsSql(join, this.#joined(join)));
    const all = queries.map((query) => `(${query})`).join(" UNION ALL ");
    // Without a key that lists many values, one join brings up no pair twice.
    const once = queries.length === 1 && !choice?.joins[0]?.some(({ many }) => many);
    await this.#database.run(
      `CREATE OR REPLACE TEMP TABLE candidate_pairs AS SELECT ${once ? "" : "DISTINCT"} * FROM (${all})`,
    );
  }

  async #count(join: Join, most: number): Promise<number | undefined> {
    const key = JSON.stringify(join);
    const before = this.#counted.get(key);
    if (before !== undefined) return before;
    const names = await this.#similarNames(join, most);
    if (names === undefined) return undefined;
    const pairs = names + (await this.#number(countPairsSql(join, this.#joined(join))));
    this.#counted.set(key, pairs);
    return pairs;
  }

  /**
   * Makes the table of similar names that a join needs, if any; returns how many pairs of names it
   * took, or undefined (and makes none) if that is `most` or more.
   */
  async #similarNames(join: Join, most: number): Promise<number | undefined> {
    const part = join.find(({ similar }) => similar !== undefined)?.similar;
    if (part === undefined) return 0;
    const { normalization } = this.#rule;
    const { agency, tax } = this.#tables;
    for (const [side, table] of [["agency", agency] as const, ["tax", tax] as const]) {
      const entries = entriesSql(table, part, normalization);
      await this.#database.run(`CREATE OR REPLACE TEMP TABLE names_${side} AS ${entries}`);
    }
    const pairs = (await this.#rowsOf("names_agency")) * (await this.#rowsOf("names_tax"));
    if (pairs >= Math.min(most, MOST_PAIRS)) return undefined;
    const similar = similarEntriesSql("names_agency", "names_tax");
    const name = this.#joined(join).similar;
    await this.#database.run(`CREATE OR REPLACE TEMP TABLE ${name} AS ${similar}`);
    return pairs;
  }

  #joined(join: Join): JoinTables {
    const part = join.find(({ similar }) => similar !== undefined)?.similar;
    if (part === undefined) return this.#tables;
    return { ...this.#tables, similar: `similar_${part.replace(".", "_")}` };
  }

  async #number(sql: string): Promise<number> {
    const [row] = await this.#database.rows<{ pairs: number }>(sql);
    return row!.pairs;
  }
}
