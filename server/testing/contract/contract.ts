/** Calls every operation of a running server many times, validly and not, and tells what the document does not allow. */
import type { OpenApi } from '../../http/openapi/shapes.ts';
import { Answers } from './answers.ts';
import { Draws } from './draws.ts';
import { type Call, Requests, routesOf } from './requests.ts';
import type { Known } from './values.ts';

export interface ContractRun {
  url: string;
  /** Tokens of several callers; null is nobody. */
  tokens: readonly (string | null)[];
  requests: number;
  seed: number;
}

export interface ContractReport {
  requests: number;
  operations: number;
  /** Answers by status. */
  statuses: Record<string, number>;
  faults: string[];
}

const AT_ONCE = 6;
const FAULTS = 40;

export async function runContract({ url, tokens, requests, seed }: ContractRun): Promise<ContractReport> {
  const document = (await (await fetch(`${url}/api/openapi.json`)).json()) as OpenApi;
  const routes = routesOf(document);
  const draws = new Draws(seed);
  const calls = new Requests(document, tokens, await knownOf(url, tokens[0]!), draws);
  const answers = new Answers(document);
  const statuses: Record<string, number> = {};
  const faults: string[] = [];
  let done = 0;
  const work = async () => {
    while (done < requests && faults.length < FAULTS) {
      const route = routes[done % routes.length]!;
      const call = Math.floor(done / routes.length) % 2 === 0 ? calls.valid(route) : calls.broken(route);
      done += 1;
      const { status, type, body } = await send(url, call);
      statuses[status] = (statuses[status] ?? 0) + 1;
      const fault = answers.fault(route, status, type, body);
      if (fault !== null) faults.push(told(call, `${status} ${fault}`, body));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return { requests: done, operations: routes.length, statuses, faults };
}

async function send(url: string, { route, url: path, headers, body }: Call) {
  const response = await fetch(`${url}${path}`, { method: route.method.toUpperCase(), headers, body });
  return {
    status: response.status,
    type: response.headers.get('content-type') ?? '',
    body: await response.text(),
  };
}

function told({ route, url, headers, body, broken }: Call, fault: string, answer: string): string {
  const { authorization: _token, ...shown } = headers;
  const sent = `${route.method.toUpperCase()} ${url.slice(0, 300)} ${JSON.stringify(shown)} ${body?.slice(0, 300) ?? ''}`;
  return `${fault}: ${sent} (broken: ${broken ?? 'nothing'}) answered ${answer.slice(0, 300)}`;
}

/** What there is in the market, so that requests are about something. Time is left to itself. */
async function knownOf(url: string, token: string | null): Promise<Known> {
  const headers: Record<string, string> = token === null ? {} : { authorization: `Bearer ${token}` };
  const ids = async (list: string, field: string) => {
    const response = await fetch(`${url}/api/v1/markets/main/${list}?limit=50`, { headers });
    const { items } = (await response.json()) as { items: Record<string, unknown>[] };
    return items.map((item) => item[field]);
  };
  const dealershipId = await ids('dealerships', 'dealershipId');
  return {
    market: ['main'],
    modelId: await ids('models', 'modelId'),
    dealershipId,
    ownerId: dealershipId,
    supplierId: await ids('suppliers', 'supplierId'),
    offerId: await ids('offers', 'offerId'),
    purchaseId: await ids('purchases', 'purchaseId'),
    restockId: await ids('restocks', 'restockId'),
    promotionId: await ids('promotions', 'promotionId'),
    seq: await ids('switches', 'seq'),
    buyerId: await ids('buyers', 'buyerId'),
    ticks: [1, 2, 3],
    ticksPerSecond: [1, 20],
  };
}
