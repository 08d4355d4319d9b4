/**
 * How far what is shown can be believed right now. Where no frame comes the server's pulse does, so silence of the line
 * and silence of the market are told apart; the worst that is true is what is said.
 */
import type { PulseMessage } from '../../server/protocol/socket.ts';

export type FreshnessState =
  'connecting' | 'refused' | 'offline' | 'stalled' | 'silent' | 'lagging' | 'paused' | 'live';

export interface Line {
  connected: boolean;
  /** It was tried and failed, or came up and went down. */
  lost: boolean;
  /** The server's sentence when it would not let us watch. */
  refusal: string | null;
  /** Wall time of the last message of any kind, in ms; null before the first. */
  heardAt: number | null;
  hasMarket: boolean;
  /** What the last pulse said, or a frame since. */
  pulse: PulseMessage | null;
  /** The last beat that was received. */
  beat: number;
  /** A market that stands by an admin's will leaves its engine nothing to say. */
  paused: boolean;
}

export interface Freshness {
  state: FreshnessState;
  /** Since the last message, in ms. */
  ageMs: number;
}

/** The first pulse after a frame comes within two seconds: a line that is open and says nothing. */
const STALLED_MS = 3_500;
/** A running market moves at least once a second, at its slowest speed. */
const SILENT_MS = 5_000;

export function freshnessOf(line: Line, now: number): Freshness {
  const ageMs = line.heardAt === null ? 0 : Math.max(0, now - line.heardAt);
  return { state: stateOf(line, ageMs), ageMs };
}

function stateOf(line: Line, ageMs: number): FreshnessState {
  if (line.refusal !== null) return 'refused';
  if (!line.connected) return line.lost ? 'offline' : 'connecting';
  if (!line.hasMarket) return 'connecting';
  if (ageMs > STALLED_MS) return 'stalled';
  const { pulse } = line;
  if (pulse !== null && (pulse.leader === null || (!line.paused && pulse.silentMs > SILENT_MS)))
    return 'silent';
  if (pulse !== null && pulse.position.beat > line.beat) return 'lagging';
  return line.paused ? 'paused' : 'live';
}

/** Nothing on the page may look live in these. */
export function isStale(state: FreshnessState): boolean {
  return state === 'offline' || state === 'stalled' || state === 'refused';
}
