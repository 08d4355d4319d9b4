/*
 * Turns the compact rows of the catalogue tables into models, so that a table stays one line per car and no
 * model id or amount in cents is ever typed by hand.
 */
import type { BodyType, Drivetrain, Fuel, Model, Transmission } from './model.ts';

export type Row = readonly [
  model: string,
  year: number,
  bodyType: BodyType,
  fuel: Fuel,
  transmission: Transmission,
  drivetrain: Drivetrain,
  horsepower: number,
  seats: number,
  msrpDollars: number,
];

/** `slug('Toyota RAV4 LE 2024')` is `toyota-rav4-le-2024`. */
export function slug(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** All models of one make, in the order of its rows. */
export function make(name: string, rows: readonly Row[]): Model[] {
  return rows.map(
    ([model, year, bodyType, fuel, transmission, drivetrain, horsepower, seats, msrpDollars]) => ({
      modelId: slug(`${name} ${model} ${year}`),
      make: name,
      model,
      year,
      bodyType,
      fuel,
      transmission,
      drivetrain,
      horsepower,
      seats,
      msrpCents: msrpDollars * 100,
    }),
  );
}
