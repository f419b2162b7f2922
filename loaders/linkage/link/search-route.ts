import type { SoundedPart } from "../../../src/linkage/level-tests.js";
import { InputError } from "../../../src/model/input-error.js";
import type { Database } from "../../database/database.js";
import { surnameColumn } from "../prepared-columns.js";
import { acceptedSql, type PairSource } from "./accepted-sql.js";
import { type CountPairs, chooseJoins, type JoinChoice } from "./blocking/choose-joins.js";
import type { Join } from "./blocking/join-key.js";
import { countPairsSql, isPlain, type JoinTables, pairsSql, rowsSql } from "./blocking/join-sql.js";
import { loosestPatterns } from "./blocking/loosest-patterns.js";
import { entriesSql, similarEntriesSql } from "./blocking/similar-entries.js";
import { preparedTable } from "./prepared-tables.js";
import type { RouteRule } from "./route-rule.js";
import { FEW_ROWS, type Sample, sampleOf } from "./sample.js";

/** More comparisons than this would take hours. */
export const MOST_PAIRS = 5e9;

/** Comparing so many pairs for each tax record takes about as long as counting what a join brings up. */
const PAIRS_PER_RECORD = 2;

/** What one route's search for candidates came down to. */
export interface SearchedRoute {
  /** The joins that candidates come from; undefined when every row met every record. */
  readonly joins: readonly Join[] | undefined;
  /**
   * Pairs of records or of names that were compared; judged by a sample of the rows where there are
   * many, and with those that come up twice.
   */
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
  const search = await Search.begin(database, rule, rows);
  const choice = await search.choose();
  const pairs = choice?.pairs ?? search.everyPair();
  if (pairs > MOST_PAIRS) throw tooMany(pairs);
  await search.addPairs(choice);
  return { joins: choice?.joins, pairs };
}

function tooMany(pairs: number): InputError {
  const expected = `a rule that asks for more agreement: this one leaves ${pairs.toExponential(1)} pairs to compare, more than ${MOST_PAIRS.toExponential(0)}; a smaller state or --people makes them fewer`;
  return new InputError({ file: "policy", key: "match.routes", expected });
}

/** One value for either file. */
interface BothFiles<T> {
  readonly agency: T;
  readonly tax: T;
}

class Search {
  readonly #database: Database;
  readonly #rule: RouteRule;
  readonly #tables: JoinTables;
  readonly #rows: BothFiles<number>;
  readonly #samples: BothFiles<Sample>;
  readonly #counted = new Map<string, number>();

  private constructor(
    database: Database,
    rule: RouteRule,
    tables: JoinTables,
    rows: BothFiles<number>,
    samples: BothFiles<Sample>,
  ) {
    this.#database = database;
    this.#rule = rule;
    this.#tables = tables;
    this.#rows = rows;
    this.#samples = samples;
  }

  static async begin(database: Database, rule: RouteRule, asked: string): Promise<Search> {
    const agency = preparedTable("agency", rule.normalization);
    const tax = preparedTable("tax", rule.normalization);
    const [counts] = await database.rows<{ asked: number; agency: number; tax: number }>(
      `SELECT (SELECT count(*) FROM (${asked})) AS asked,
        (SELECT count(*) FROM ${agency}) AS agency, (SELECT count(*) FROM ${tax}) AS tax`,
    );
    const rows = { agency: counts!.asked, tax: counts!.tax };
    const among = `WHERE id IN (${asked})`;
    if (rows.agency <= FEW_ROWS) {
      await database.run(`CREATE OR REPLACE TEMP TABLE few_asked AS FROM ${agency} ${among}`);
      const tables = { agency: "few_asked", tax };
      const every = { agency: { table: "few_asked", every: 1 }, tax: { table: tax, every: 1 } };
      return new Search(database, rule, tables, rows, every);
    }
    const samples = { agency: sampleOf(agency, counts!.agency), tax: sampleOf(tax, rows.tax) };
    if (rows.agency === counts!.agency) {
      return new Search(database, rule, { agency, tax }, rows, samples);
    }
    // A view, for copying all columns of all rows takes longer than joining the few that are needed.
    await database.run(`CREATE OR REPLACE TEMP VIEW asked AS FROM ${agency} ${among}`);
    const { table, every } = samples.agency;
    await database.run(`CREATE OR REPLACE TEMP TABLE asked_sample AS FROM ${table} ${among}`);
    const sample = { table: "asked_sample", every };
    return new Search(database, rule, { agency: "asked", tax }, rows, {
      ...samples,
      agency: sample,
    });
  }

  async choose(): Promise<JoinChoice | undefined> {
    const { patterns, compared, normalization } = this.#rule;
    const loosest = loosestPatterns(
      patterns.map(({ levels }) => levels),
      compared,
    );
    const few = PAIRS_PER_RECORD * this.#rows.tax;
    const count: CountPairs = (join, most) => this.#count(join, most);
    return chooseJoins(loosest, compared, normalization, count, few);
  }

  everyPair(): number {
    return this.#rows.agency * this.#rows.tax;
  }

  /** Adds the accepted ones among the pairs that the joins bring up, or among all there are. */
  async addPairs(choice: JoinChoice | undefined): Promise<void> {
    const { agency, tax } = this.#tables;
    const sources =
      choice === undefined
        ? [{ from: `${agency} a, ${tax} b`, join: [] }]
        : await this.#sources(choice.joins);
    await this.#database.run(`INSERT INTO accepted ${acceptedSql(this.#rule, sources)}`);
  }

  /** The pairs of rows that joins bring together. */
  async #sources(joins: readonly Join[]): Promise<PairSource[]> {
    const { agency, tax } = this.#tables;
    const sources = joins
      .filter(isPlain)
      .map((join) => ({ from: rowsSql(join, this.#tables), join }));
    const others = joins.filter((join) => !isPlain(join));
    if (others.length === 0) return sources;
    // Rows that list many values would be copied for each of them: of these, only ids are joined.
    const queries = others.map((join) => `(${pairsSql(join, this.#joined(join))})`);
    await this.#database.run(
      `CREATE OR REPLACE TEMP TABLE candidate_pairs AS SELECT DISTINCT * FROM (${queries.join(" UNION ALL ")})`,
    );
    const pairs = `candidate_pairs p JOIN ${agency} a ON a.id = p.a JOIN ${tax} b ON b.id = p.b`;
    return [...sources, { from: pairs, join: [] }];
  }

  async #count(join: Join, most: number): Promise<number | undefined> {
    const key = JSON.stringify(join);
    const before = this.#counted.get(key);
    if (before !== undefined) return before;
    const names = await this.#similarNames(join, most);
    if (names === undefined) return undefined;
    const { agency, tax } = this.#samples;
    const sampled = { ...this.#joined(join), agency: agency.table, tax: tax.table };
    const found = await this.#number(countPairsSql(join, sampled));
    const pairs = names + agency.every * tax.every * found;
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
    const limit = Math.min(most, MOST_PAIRS);
    if ((await this.#leastNames(part)) >= limit) return undefined;
    for (const [side, table] of [["agency", agency] as const, ["tax", tax] as const]) {
      const entries = entriesSql(table, part, normalization);
      await this.#database.run(`CREATE OR REPLACE TEMP TABLE names_${side} AS ${entries}`);
    }
    const pairs = await this.#number(pairsOfNames("names_agency", "names_tax"));
    if (pairs >= limit) return undefined;
    const similar = similarEntriesSql("names_agency", "names_tax");
    const name = this.#joined(join).similar;
    await this.#database.run(`CREATE OR REPLACE TEMP TABLE ${name} AS ${similar}`);
    return pairs;
  }

  /** The least pairs of names there can be: of those that a sample has. */
  async #leastNames(part: SoundedPart): Promise<number> {
    const { agency, tax } = this.#samples;
    const column = part === "given.text" ? "given" : surnameColumn(0, this.#rule.normalization);
    const names = ({ table }: Sample): string => `SELECT DISTINCT ${column} AS name FROM ${table}`;
    return this.#number(pairsOfNames(`(${names(agency)})`, `(${names(tax)})`));
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

/** A query for how many pairs of names two tables make. */
function pairsOfNames(agency: string, tax: string): string {
  const names = (table: string): string => `(SELECT count(*) FROM ${table} WHERE name <> '')`;
  return `SELECT ${names(agency)}::DOUBLE * ${names(tax)} AS pairs`;
}
