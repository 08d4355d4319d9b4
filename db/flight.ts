/**
 * Statements of one connection that are sent one after the other without waiting for answers in between: small ones together,
 * and while the server works on a large one, the next is put together here. A transaction takes two flights, whatever it
 * writes: BEGIN with what it asks and what it writes whatever the answers are, then what it writes because of them with COMMIT.
 */
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Knex } from 'knex';
import type { Client, QueryResult } from 'pg';

export interface Statement {
  /** One for each text: Postgres reads and plans a name's text once on each connection. */
  name: string;
  text: string;
  values: unknown[];
}

/**
 * What is written is found by its whole key, row by row. A plan that was made when a table was small, and is kept under
 * the statement's name, must not read all of it when it has grown.
 */
export const BY_KEY =
  'SET LOCAL enable_seqscan = off; SET LOCAL enable_hashjoin = off; SET LOCAL enable_mergejoin = off';

/**
 * Gives the answers of `asked` to `writing` and commits what that wants written, and `sure` with it; null takes everything
 * back. False when it was taken back. Throws what the first statement that failed says, and then nothing is stored;
 * when the connection is lost in the COMMIT, it may or may not be.
 */
export async function inTwoFlights(
  database: Knex,
  asked: readonly Statement[],
  sure: Iterable<Statement>,
  writing: (answers: QueryResult[]) => Iterable<Statement> | null,
): Promise<boolean> {
  const connections = connectionsOf(database);
  const connection = await connections.acquireConnection();
  const flight = new Flight(connection);
  try {
    const asking = await flight.send([`BEGIN; ${BY_KEY}`, ...asked]);
    const written = await flight.send(sure);
    const [, ...answers] = await Promise.all(asking);
    const wanted = writing(answers);
    if (wanted === null) return false;
    written.push(...(await flight.send(thenCommit(wanted))));
    await Promise.all(written);
    return true;
  } finally {
    await flight.end();
    if (connection.getTransactionStatus() !== 'I') await connection.query('ROLLBACK').catch(() => undefined);
    await connections.releaseConnection(connection);
  }
}

/** Sends statements without beginning or ending a transaction: within the given one, or on a connection of the pool. */
export async function inFlight(database: Knex, statements: Iterable<Statement>): Promise<QueryResult[]> {
  const connections = connectionsOf(database);
  const connection = await connections.acquireConnection();
  const flight = new Flight(connection);
  try {
    return await Promise.all(await flight.send(statements));
  } finally {
    await flight.end();
    await connections.releaseConnection(connection);
  }
}

/** Connections of the pool, or the one of a transaction. */
export function connectionsOf(database: Knex): Connections {
  return database.client as Connections;
}

interface Connections {
  acquireConnection(): Promise<Connection>;
  releaseConnection(connection: Connection): Promise<void>;
}

type Connection = Client & { connectionParameters: { query_timeout: number } };

/** Sending costs as much as a small statement, so those go together; what is large does not wait for the next. */
const WORTH_SENDING_BYTES = 16_384;

class Flight {
  readonly #connection: Client;
  readonly #answers: Promise<QueryResult>[] = [];

  constructor(connection: Client) {
    this.#connection = connection;
  }

  /** Each statement is made when it is sent. Returns what their answers will be when all are on their way. */
  async send(statements: Iterable<Statement | string>): Promise<Promise<QueryResult>[]> {
    const first = this.#answers.length;
    const { stream } = this.#connection.connection;
    stream.cork();
    try {
      for (const statement of statements) {
        const answer = this.#connection.query(statement as Statement);
        // Looked at by whoever sent it; until then its failure is nobody's surprise.
        answer.catch(() => undefined);
        this.#answers.push(answer);
        if (stream.writableLength < WORTH_SENDING_BYTES) continue;
        stream.uncork();
        // What the socket did not take at once goes out between two turns.
        if (stream.writableLength > 0) await nextTurn();
        stream.cork();
      }
    } finally {
      stream.uncork();
    }
    return this.#answers.slice(first);
  }

  /** Returns when everything that was sent has its answer. */
  async end(): Promise<void> {
    await Promise.allSettled(this.#answers);
  }
}

function* thenCommit(statements: Iterable<Statement>): Generator<Statement | string> {
  yield* statements;
  yield 'COMMIT';
}
