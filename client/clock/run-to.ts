/** Reads up to which tick somebody wants the market to run: `+60`, `14:30`, `3 08:00`, `Day 3 08:00` or `tick 5000`. */
import { TICKS_PER_DAY } from '../../server/market/time.ts';

/** The tick that is meant; null when the text says none, or none after `now`. */
export function parseRunTo(text: string, now: number): number | null {
  const tick = meant(text.trim().toLowerCase(), now);
  return tick !== null && tick > now ? tick : null;
}

function meant(text: string, now: number): number | null {
  const ahead = /^\+\s*(\d{1,7})$/.exec(text);
  if (ahead !== null) return now + Number(ahead[1]);
  const exact = /^(?:tick|#)\s*(\d{1,9})$/.exec(text);
  if (exact !== null) return Number(exact[1]);
  const time = /^(?:(?:day\s*)?(\d{1,6})\s+)?(\d{1,2}):(\d{2})$/.exec(text);
  if (time === null) return null;
  const [day, hour, minute] = time.slice(1).map((part) => (part === undefined ? null : Number(part)));
  if (hour! >= 24 || minute! >= 60 || day === 0) return null;
  const ofDay = hour! * 60 + minute!;
  if (day !== null) return (day! - 1) * TICKS_PER_DAY + ofDay;
  const today = now - (now % TICKS_PER_DAY) + ofDay;
  return today > now ? today : today + TICKS_PER_DAY;
}
