/**
 * Statements of one connection that are sent one after the other without waiting for answers in between: while the server
 * works on one, the next is put together here. A transaction takes two flights, whatever it writes: BEGIN with what it
 * asks, and what it writes with COMMIT.
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
 * Gives the answers of `asked` to `writing` and commits what that wants written; null takes everything back. False when it
 * was taken back. Throws what the first statement that failed says, and then nothing is stored; when the
 * connection is lost in the COMMIT, it may or may not be.
 */
export async function inTwoFlights(
  database: Knex,
  asked: readonly Statement[],
  writing: (answers: QueryResult[]) => Iterable<Statement> | null,
): Promise<boolean> {
  const connections = connectionsOf(database);
  const connection = await connections.acquireConnection();
  try {
    const [, ...answers] = await fly(connection, [`BEGIN; ${BY_KEY}`, ...asked]);
    const written = writing(answers);
    if (written === null) return false;
    await fly(connection, thenCommit(written));
    return true;
  } finally {
    if (connection.getTransactionStatus() !== 'I') await connection.query('ROLLBACK').catch(() => undefined);
    await connections.releaseConnection(connection);
  }
}

/** Sends statements without beginning or ending a transaction: within the given one, or on a connection of the pool. */
export async function inFlight(database: Knex, statements: Iterable<Statement>): Promise<QueryResult[]> {
  const connections = connectionsOf(database);
  const connection = await connections.acquireConnection();
  try {
    return await fly(connection, statements);
  } finally {
    await connections.releaseConnection(connection);
  }
}

/** Connections of the pool, or the one of a transaction. */
function connectionsOf(database: Knex): Connections {
  return database.client as Connections;
}

interface Connections {
  acquireConnection(): Promise<Client>;
  releaseConnection(connection: Client): Promise<void>;
}

/** Each statement is made when it is sent. Returns or throws when all have their answers. */
async function fly(connection: Client, statements: Iterable<Statement | string>): Promise<QueryResult[]> {
  const answers: Promise<QueryResult>[] = [];
  try {
    for (const statement of statements) {
      const answer = connection.query(statement as Statement);
      // Looked at below; until then its failure is nobody's surprise.
      answer.catch(() => undefined);
      answers.push(answer);
      // What the socket did not take at once goes out between two turns.
      if (connection.connection.stream.writableLength > 0) await nextTurn();
    }
    return await Promise.all(answers);
  } finally {
    await Promise.allSettled(answers);
  }
}

function* thenCommit(statements: Iterable<Statement>): Generator<Statement | string> {
  yield* statements;
  yield 'COMMIT';
}
