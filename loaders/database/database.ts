import { availableParallelism, totalmem } from "node:os";
import { type DuckDBConnection, DuckDBInstance, type JS } from "@duckdb/node-api";

/** What an embedded database may use. */
export interface DatabaseLimits {
  readonly threads: number;
  /** Megabytes of memory; what does not fit goes to `temporary`. */
  readonly memory: number;
  /** Folder for what does not fit in memory; made when needed. */
  readonly temporary?: string | undefined;
}

/** Half of the machine's memory (8 GB at most) and all of its cores (8 at most). */
export function usualLimits(): DatabaseLimits {
  const half = Math.floor(totalmem() / 2 ** 21);
  return { threads: Math.min(8, availableParallelism()), memory: Math.min(8192, half) };
}

/** A value read from the database: text, number, true or false, null, or a list of such. */
export type Row = Readonly<Record<string, JS>>;

/** An embedded DuckDB database in memory, closed when done. */
export class Database {
  readonly #instance: DuckDBInstance;
  readonly #connection: DuckDBConnection;

  private constructor(instance: DuckDBInstance, connection: DuckDBConnection) {
    this.#instance = instance;
    this.#connection = connection;
  }

  static async open(limits: DatabaseLimits = usualLimits()): Promise<Database> {
    const instance = await DuckDBInstance.create(":memory:", {
      threads: String(limits.threads),
      memory_limit: `${limits.memory}MB`,
      // Nothing may be fetched while a query runs.
      autoinstall_known_extensions: "false",
      ...(limits.temporary === undefined ? {} : { temp_directory: limits.temporary }),
    });
    return new Database(instance, await instance.connect());
  }

  /** Runs statements whose result is not needed. */
  async run(sql: string): Promise<void> {
    await this.#connection.run(sql);
  }

  /** The rows of a query, whole numbers as numbers. */
  async rows<R extends Row = Row>(sql: string): Promise<R[]> {
    const reader = await this.#connection.runAndReadAll(sql);
    return (reader.getRowObjectsJS() as Row[]).map(numbersFromBig) as R[];
  }

  /** The rows of a query, a piece at a time, for results that are too large to hold. */
  async *pieces(sql: string): AsyncGenerator<readonly Row[]> {
    const result = await this.#connection.stream(sql);
    for await (const rows of result.yieldRowObjectJs()) yield rows;
  }

  close(): void {
    this.#connection.closeSync();
    this.#instance.closeSync();
  }
}

function numbersFromBig(row: Row): Row {
  return Object.fromEntries(
    Object.entries(row).map(([key, value]) => [
      key,
      typeof value === "bigint" ? Number(value) : value,
    ]),
  );
}

/** Opens a database for the time of a task and closes it whatever happens. */
export async function withDatabase<T>(
  task: (database: Database) => Promise<T>,
  limits: DatabaseLimits = usualLimits(),
): Promise<T> {
  const database = await Database.open(limits);
  try {
    return await task(database);
  } finally {
    database.close();
  }
}
