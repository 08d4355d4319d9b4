/**
 * Market time as text, without the platform's Date: the market library must give the same bytes everywhere
 * and may not know the wall clock. Calendar arithmetic follows the proleptic Gregorian calendar in UTC
 * (days from civil and back, Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms").
 */
import { LIMITS } from './limits.ts';

export const MS_PER_TICK = 60_000;
export const TICKS_PER_HOUR = 60;
export const TICKS_PER_DAY = 1_440;

const MS_PER_DAY = 86_400_000;
const DAYS_PER_ERA = 146_097;
const DAYS_TO_EPOCH = 719_468;
const ISO_UTC = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2}):(\d{2})(?:\.(\d{3}))?Z$/;

/** Where a market may begin, so that its times up to the last tick have years of four digits, which databases know too. */
export const ORIGINS = {
  firstMs: daysFromCivil(1, 1, 1) * MS_PER_DAY,
  lastMs: daysFromCivil(10_000, 1, 1) * MS_PER_DAY - (LIMITS.tick + 1) * MS_PER_TICK,
};

export function isOrigin(epochMs: number): boolean {
  return epochMs >= ORIGINS.firstMs && epochMs <= ORIGINS.lastMs;
}

/** Milliseconds since 1970-01-01T00:00Z of an ISO 8601 UTC time, or null when it is not one. */
export function parseIso(text: string): number | null {
  const match = ISO_UTC.exec(text);
  if (match === null) return null;
  const [year, month, day, hour, minute, second, ms] = match.slice(1).map((part) => Number(part ?? 0));
  const epochMs =
    daysFromCivil(year!, month!, day!) * MS_PER_DAY +
    ((hour! * 60 + minute!) * 60 + second!) * 1_000 +
    (Number.isNaN(ms!) ? 0 : ms!);
  // A date that does not exist (31 February, 25:00) comes back as another one.
  return formatIso(epochMs).slice(0, 19) === text.slice(0, 19) ? epochMs : null;
}

/** The ISO 8601 UTC text of milliseconds since the epoch, always with milliseconds. */
export function formatIso(epochMs: number): string {
  const days = Math.floor(epochMs / MS_PER_DAY);
  const ms = epochMs - days * MS_PER_DAY;
  const { year, month, day } = civilFromDays(days);
  const clock = [Math.floor(ms / 3_600_000), Math.floor(ms / 60_000) % 60, Math.floor(ms / 1_000) % 60];
  const date = `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
  return `${date}T${clock.map((part) => pad(part, 2)).join(':')}.${pad(ms % 1_000, 3)}Z`;
}

/** The time of a tick: origin plus so many minutes. */
export function timeOfTick(originMs: number, tick: number): string {
  return formatIso(originMs + tick * MS_PER_TICK);
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}

function daysFromCivil(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_PER_ERA + dayOfEra - DAYS_TO_EPOCH;
}

function civilFromDays(days: number): { year: number; month: number; day: number } {
  const shifted = days + DAYS_TO_EPOCH;
  const era = Math.floor(shifted / DAYS_PER_ERA);
  const dayOfEra = shifted - era * DAYS_PER_ERA;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1_460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1,
  };
}
