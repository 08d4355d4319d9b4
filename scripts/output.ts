/**
 * What scripts write may find no taker. Who closes the pipe, as `head` does, has seen enough: the script goes on, and its
 * exit code says what it always says. A disk that is full is told in a sentence, with an exit code of its own.
 */
export const EXIT_UNWRITABLE = 3;

const FULL = ['ENOSPC', 'EDQUOT', 'EFBIG', 'EIO'];

/** What stdout and stderr failed with: who writes to them gets the same error once more. */
const failures = new WeakSet<Error>();

/** Once for each process, before it says anything. */
export function watchOutput(): void {
  for (const [name, stream] of [
    ['stdout', process.stdout],
    ['stderr', process.stderr],
  ] as const) {
    // A stream that has failed takes what is written to it later without a word.
    stream.on('error', (error: NodeJS.ErrnoException) => {
      failures.add(error);
      if (error.code === 'EPIPE') return;
      process.exitCode ||= EXIT_UNWRITABLE;
      console.error(unwritable(name, error));
    });
  }
}

/** Whether it is what stdout or stderr failed with. */
export function isOutputFailure(error: Error): boolean {
  return failures.has(error);
}

/** Whether the disk takes no more. */
export function isFull(error: unknown): error is Error {
  return error instanceof Error && FULL.includes((error as NodeJS.ErrnoException).code ?? '');
}

export function endUnwritable(what: string, error: Error): never {
  console.error(unwritable(what, error));
  process.exit(EXIT_UNWRITABLE);
}

function unwritable(what: string, error: Error): string {
  return `${what} cannot be written (${error.message}).`;
}
