/** The slope of samples: exact on a line, and unsure where there is noise. */
import { type Sample, slopeOf } from './slope.ts';

test('a line has its slope, by the hour, without doubt', () => {
  const samples = Array.from({ length: 10 }, (_, i): Sample => [i * 5, 100 + i]);
  const { mean, perHour, errorPerHour } = slopeOf(samples);
  expect(mean).toBeCloseTo(104.5);
  expect(perHour).toBeCloseTo(720);
  expect(errorPerHour).toBeCloseTo(0);
});

test('what goes up and down has no slope, and its error says how little that means', () => {
  const samples: Sample[] = [
    [0, 1],
    [3_600, 3],
    [7_200, 3],
    [10_800, 1],
  ];
  const { perHour, errorPerHour } = slopeOf(samples);
  expect(perHour).toBeCloseTo(0);
  // The four miss the line by one each: sqrt(4 / (4 - 2) / 5).
  expect(errorPerHour).toBeCloseTo(Math.sqrt(0.4));
});

test('two samples fit any line', () => {
  expect(() =>
    slopeOf([
      [0, 1],
      [1, 2],
    ]),
  ).toThrow('needs 3 samples');
});
