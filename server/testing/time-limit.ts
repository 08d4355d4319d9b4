/** Ends every test and hook that takes too long, by its name: the runner waits for ever, and so would whoever started it. */
import { addEventHandler } from 'jest-circus';

/** Starting real databases and a browser takes its time on a busy machine; a test that takes longer names its own limit. */
const LIMIT_MS = 120_000;

type Body = () => unknown;

addEventHandler((event, { currentDescribeBlock: block }) => {
  if (event.name === 'add_test') {
    const added = block.tests.at(-1)!;
    added.fn = limited(added.fn as Body, `"${event.testName}"`, event.timeout);
  }
  if (event.name === 'add_hook') {
    const added = block.hooks.at(-1)!;
    added.fn = limited(added.fn as Body, `"${event.hookType}" of "${block.name}"`, event.timeout);
  }
});

function limited(body: Body, name: string, limitMs = LIMIT_MS): () => Promise<void> {
  return async () => {
    let timer: NodeJS.Timeout;
    const over = new Promise((_, reject) => {
      timer = setTimeout(() => reject(new Error(`${name} is not over after ${limitMs} ms.`)), limitMs);
    });
    try {
      await Promise.race([body(), over]);
    } finally {
      clearTimeout(timer!);
    }
  };
}
