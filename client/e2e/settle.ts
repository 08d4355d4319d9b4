/** Gives the demo logins something to look at: money, cars, offers that wait, models to watch, a mail. */
import type { Person } from '../../server/testing/person.ts';
import type { Floor } from './floor.ts';
import { personAs } from './sign-in.ts';

const MARKET = '/markets/main';
const MONEY_CENTS = 40_000_000;
const BOUGHT = 3;
const WAITING = 3;

interface Ask {
  modelId: string;
  askCents: number;
}

export async function settleIn(floor: Floor): Promise<void> {
  const admin = await personAs(floor, 'admin');
  const buyer = await personAs(floor, 'buyer');
  const { body } = await buyer.get('/account');
  const buyerId = String(body['buyerId']);
  await done(
    admin.post(`${MARKET}/deposits`, { accountType: 'buyer', accountId: buyerId, amountCents: MONEY_CENTS }),
  );
  // A mail lies in the mailbox.
  await done(buyer.post('/password-resets', { email: String(body['email']) }));
  const asks = await cheapestByModel(buyer);
  for (const [index, { modelId, askCents }] of asks.slice(0, BOUGHT + WAITING).entries()) {
    const maxPriceCents =
      index < BOUGHT ? Math.ceil(askCents * 1.1) : Math.floor(askCents * (0.9 - index / 50));
    await done(buyer.post(`${MARKET}/offers`, { modelId, maxPriceCents }));
    await done(buyer.call('PUT', `${MARKET}/watched-models/${modelId}`, {}));
  }
}

/** Models of different makes, each at what it costs at least. */
async function cheapestByModel(buyer: Person): Promise<Ask[]> {
  const { body } = await buyer.get(`${MARKET}/asks`);
  const byMake = new Map<string, Ask>();
  for (const ask of (body['asks'] as Ask[]).toSorted((a, b) => a.askCents - b.askCents)) {
    const make = ask.modelId.split('-')[0]!;
    if (!byMake.has(make)) byMake.set(make, ask);
  }
  return [...byMake.values()];
}

async function done(asked: Promise<{ status: number; body: Record<string, unknown> }>): Promise<void> {
  const { status, body } = await asked;
  if (status >= 300) throw new Error(`${status} ${JSON.stringify(body)}`);
}
