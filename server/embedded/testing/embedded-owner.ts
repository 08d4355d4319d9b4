/** A server in small, for the tests that kill one: starts the embedded services in the given folder and says so. */
import { startEmbedded } from '../embedded.ts';

const dir = process.argv[2];
if (dir === undefined) throw new Error('usage: embedded-owner.ts <dir>');
const embedded = await startEmbedded({ dir, postgres: true, redis: true, log: () => undefined });
process.stdout.write(`${JSON.stringify(embedded)}\n`);
