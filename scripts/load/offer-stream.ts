/**
 * Offers at a steady rate, whether answers come or not, each of which can fill at once; and one socket of somebody else,
 * on which the purchases are awaited.
 */
import { randomUUID } from 'node:crypto';
import { io } from 'socket.io-client';
import { type FrameMessage, SOCKET_PATH } from '../../server/protocol/socket.ts';
import { LinePool } from './line-pool.ts';

export interface OfferStreamReport {
  sent: number;
  /** Answers by status; 0 is none. */
  answers: Record<string, number>;
  /** Answers 429 and 503 that did not say when to come again. */
  withoutRetryAfter: number;
  /** From the sending to the answer, and to the purchase on the socket, in milliseconds, smallest first. */
  answerMs: number[];
  purchaseMs: number[];
  /** Accepted offers whose purchase never came. */
  unfilled: number;
}

export interface OfferStreamOptions {
  url: string;
  market: string;
  token: string;
  buyerIds: readonly string[];
  asks: readonly { modelId: string; askCents: number }[];
  perSecond: number;
  seconds: number;
}

const SLICE_MS = 10;
const LAST_PURCHASE_MS = 5_000;
const LINES = 256;

export async function streamOffers(options: OfferStreamOptions): Promise<OfferStreamReport> {
  const { url, market, perSecond, seconds } = options;
  const report: OfferStreamReport = {
    sent: 0,
    answers: {},
    withoutRetryAfter: 0,
    answerMs: [],
    purchaseMs: [],
    unfilled: 0,
  };
  const sentMs = new Map<string, number>();
  const waiting = new Set<string>();
  let filled = () => {};
  const socket = io(url, { path: SOCKET_PATH, transports: ['websocket'], forceNew: true });
  await new Promise<void>((resolve) => {
    socket.on('connect', () => socket.emit('watch', { market, lastSeen: null }, () => resolve()));
  });
  socket.on('frame', ({ events }: FrameMessage) => {
    const nowMs = performance.now();
    for (const event of events) {
      if (event.type !== 'CarPurchased') continue;
      const startMs = sentMs.get(event.offerId);
      if (startMs === undefined) continue;
      sentMs.delete(event.offerId);
      waiting.delete(event.offerId);
      report.purchaseMs.push(nowMs - startMs);
    }
    if (waiting.size === 0) filled();
  });

  const lines = new LinePool(`${url}/api/v1/markets/${market}/offers`, options.token, LINES);
  const answered: Promise<void>[] = [];
  const startMs = performance.now();
  const place = async (n: number) => {
    const offerId = `load-${randomUUID()}`;
    const { modelId, askCents } = options.asks[n % options.asks.length]!;
    const buyerId = options.buyerIds[n % options.buyerIds.length]!;
    const body = JSON.stringify({ offerId, buyerId, modelId, maxPriceCents: askCents * 2 });
    const beganMs = performance.now();
    sentMs.set(offerId, beganMs);
    const { status, retryAfter } = await lines.post(offerId, body);
    report.answerMs.push(performance.now() - beganMs);
    report.answers[status] = (report.answers[status] ?? 0) + 1;
    if (status === 201) {
      if (sentMs.has(offerId)) waiting.add(offerId);
      return;
    }
    sentMs.delete(offerId);
    if ((status === 429 || status === 503) && !retryAfter) report.withoutRetryAfter += 1;
  };
  await new Promise<void>((resolve) => {
    const timer = setInterval(() => {
      const passedMs = performance.now() - startMs;
      const due = Math.min(passedMs / 1_000, seconds) * perSecond;
      while (report.sent < Math.floor(due)) answered.push(place(report.sent++));
      if (passedMs < seconds * 1_000) return;
      clearInterval(timer);
      resolve();
    }, SLICE_MS);
  });
  await Promise.all(answered);
  await new Promise<void>((resolve) => {
    filled = resolve;
    if (waiting.size === 0) resolve();
    else setTimeout(resolve, LAST_PURCHASE_MS);
  });
  socket.disconnect();
  lines.close();
  report.unfilled = waiting.size;
  for (const times of [report.answerMs, report.purchaseMs]) times.sort((a, b) => a - b);
  return report;
}
