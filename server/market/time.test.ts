/** Shows that market time reads and writes as the platform's Date does, without knowing it. */
import fc from 'fast-check';
import { LIMITS } from './limits.ts';
import { formatIso, isOrigin, ORIGINS, parseIso, timeOfTick } from './time.ts';

const between = (first: string, last: string) =>
  fc.integer({ min: Date.parse(first), max: Date.parse(last) });

test('a market may begin where its last tick has a year of four digits', () => {
  expect(formatIso(ORIGINS.firstMs)).toBe('0001-01-01T00:00:00.000Z');
  expect(timeOfTick(ORIGINS.lastMs, LIMITS.tick)).toBe('9999-12-31T23:59:00.000Z');
  expect([ORIGINS.lastMs, ORIGINS.lastMs + 1].map(isOrigin)).toEqual([true, false]);
});

describe('ISO time', () => {
  test('is written and read as Date does, for any instant of ten thousand years', () => {
    const instants = between('0000-01-01T00:00:00.000Z', '9999-12-31T23:59:59.999Z');
    fc.assert(
      fc.property(instants, (epochMs) => {
        const text = new Date(epochMs).toISOString();
        expect(formatIso(epochMs)).toBe(text);
        expect(parseIso(text)).toBe(epochMs);
      }),
      { numRuns: 3_000, seed: 1 },
    );
  });

  test('knows every day around leap days', () => {
    for (const year of [0, 1600, 1900, 1970, 2000, 2023, 2024, 2026, 2100, 2400]) {
      for (let day = 0; day < 366; day += 1) {
        const text = new Date(Date.UTC(2000, 0, 1) + day * 86_400_000).toISOString().slice(4);
        const date = `${String(year).padStart(4, '0')}${text}`;
        const epochMs = Date.parse(date);
        // Date rolls 29 February of a common year over; here it is no date.
        const exists = !Number.isNaN(epochMs) && new Date(epochMs).toISOString() === date;
        expect([date, parseIso(date)]).toEqual([date, exists ? epochMs : null]);
      }
    }
  });

  test.each([
    '2026-02-29T00:00:00.000Z',
    '2100-02-29T00:00:00.000Z',
    '2026-04-31T00:00:00.000Z',
    '2026-13-01T00:00:00.000Z',
    '2026-00-10T00:00:00.000Z',
    '2026-01-00T00:00:00.000Z',
    '2026-01-01T24:00:00.000Z',
    '2026-01-01T00:60:00.000Z',
    '2026-01-01T23:59:60.000Z',
    '2026-01-01T00:00:00.000',
    '2026-01-01T00:00:00+00:00',
    '2026-01-01 00:00:00.000Z',
    '2026-01-01',
    ' 2026-01-01T00:00:00.000Z',
    '2026-01-01T00:00:00.000Z\n',
    '٢٠٢٦-01-01T00:00:00.000Z',
    '',
  ])('refuses %j', (text) => {
    expect(parseIso(text)).toBeNull();
  });

  test('may leave the milliseconds out when read, never when written', () => {
    expect(parseIso('2026-01-01T00:00:00Z')).toBe(Date.UTC(2026, 0, 1));
    expect(formatIso(Date.UTC(2026, 0, 1))).toBe('2026-01-01T00:00:00.000Z');
    expect(formatIso(-1)).toBe('1969-12-31T23:59:59.999Z');
  });
});

describe('the time of a tick', () => {
  test('is so many minutes after the origin, whose seconds and milliseconds it keeps', () => {
    const origin = parseIso('2024-02-28T23:58:59.987Z')!;
    expect([0, 1, 2, 1_440].map((tick) => timeOfTick(origin, tick))).toEqual([
      '2024-02-28T23:58:59.987Z',
      '2024-02-28T23:59:59.987Z',
      '2024-02-29T00:00:59.987Z',
      '2024-02-29T23:58:59.987Z',
    ]);
  });
});
