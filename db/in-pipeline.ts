/**
 * Sends statements of one connection one after the other without waiting for answers in between: while the server
 * works on one, the next is put together here. They take effect in their order.
 */
import { setImmediate as nextTurn } from 'node:timers/promises';

/**
 * Each statement is made when it is sent. Throws what the first that failed says; in a transaction all after it fail
 * too, because it did.
 */
export async function inPipeline(statements: readonly (() => Promise<unknown>)[]): Promise<void> {
  const answers: Promise<unknown>[] = [];
  for (const statement of statements) {
    const answer = statement();
    // Looked at below; until then its failure is nobody's surprise.
    answer.catch(() => undefined);
    answers.push(answer);
    // What was written goes out at the end of a turn.
    await nextTurn();
  }
  await Promise.all(answers);
}
