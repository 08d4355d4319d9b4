/** A command that Redis forgot, or whose answer it forgot, is found again without the caller asking twice. */
import { MemoryJournal, MemoryRedis } from '../engine/memory-ports.ts';
import { Outcomes } from '../engine/outcomes.ts';
import type { SettledOutcome } from '../engine/ports.ts';
import { digestOf } from '../engine/settle.ts';
import { Submitter } from './submit.ts';

const COMMAND = { type: 'CancelOffer', offerId: 'o' } as const;
const ACCEPTED: SettledOutcome = { accepted: true, id: 'o', firstSeq: 7, lastSeq: 7 };

function waitingHall() {
  const redis = new MemoryRedis();
  const journal = new MemoryJournal();
  const outcomes = new Outcomes();
  const submitted = new Submitter(redis, journal, outcomes).submit('m', { by: 'me', key: 'k' }, COMMAND);
  return { redis, journal, outcomes, submitted };
}

test('a command that was lost with an emptied Redis is submitted again under the same key', async () => {
  const { redis, outcomes, submitted } = waitingHall();
  const [first] = await redis.read('m', 1);
  const again = new Promise<void>((resolve) => (redis.onSubmit = resolve));
  redis.flush();
  await again;
  const [second] = await redis.read('m', 1);
  expect(second!.submission).toEqual(first!.submission);
  outcomes.answer({
    answers: [{ commandId: second!.submission!.commandId, outcome: ACCEPTED }],
  } as unknown as Parameters<Outcomes['answer']>[0]);
  expect(await submitted).toEqual(ACCEPTED);
});

test('a command whose frame was lost is answered from what is stored, and not submitted again', async () => {
  const { redis, journal, submitted } = waitingHall();
  const submission = (await redis.read('m', 1))[0]!.submission!;
  redis.flush();
  journal.settlements.set(submission.idempotencyKey, {
    idempotencyKey: submission.idempotencyKey,
    digest: digestOf({ by: 'me', command: COMMAND }),
    by: 'me',
    commandType: COMMAND.type,
    outcome: ACCEPTED,
  });
  expect(await submitted).toEqual(ACCEPTED);
  expect(await redis.depth()).toBe(0);
});
