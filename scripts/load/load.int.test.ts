/** Shows that a load, small, is carried: every offer is answered and filled, and each frame reaches who watches. */
import { runLoad } from './load-run.ts';
import { startOwnServer } from './own-server.ts';

test('what was admitted is served, and told to those who watch', async () => {
  const own = await startOwnServer();
  try {
    const report = await runLoad({
      ...own,
      sockets: 5,
      offersPerSecond: 20,
      readers: 1,
      seconds: 2,
      warmUpSeconds: 0,
    });
    expect(report.answers).toEqual({ 201: report.sent });
    expect(report).toMatchObject({ sent: 40, unfilled: 0, withoutRetryAfter: 0, readFailures: {} });
    expect(report.purchase.counted).toBe(40);
    expect(report.framesPerSocketAndSecond).toBeGreaterThan(0);
    expect(report.disconnects).toBe(0);
  } finally {
    await own.stop();
  }
});
