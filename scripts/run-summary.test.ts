/** What the summary of a run says: everything that was refused, however much. */
import { RunSummary } from './run-summary.ts';

test('every refused command is listed', () => {
  const refused = Array.from({ length: 2_500 }, (_, index) => ({
    tick: 1,
    index,
    type: 'ResumeClock',
    code: 'clock-running',
    message: 'The clock is running.',
  }));
  expect(new RunSummary().result(refused).refused).toEqual({ count: 2_500, commands: refused });
});
