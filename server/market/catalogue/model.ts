/*
 * What a car model of the catalogue is. The order of the keys is the journal's key order of ModelListed, so a
 * row can go into an event as it stands.
 */

/** A crossover is car-based and up to compact size; an SUV is mid-size or larger, or made for rough ground. */
export const BODY_TYPES = [
  'sedan',
  'hatchback',
  'wagon',
  'suv',
  'crossover',
  'coupe',
  'convertible',
  'pickup',
  'minivan',
  'van',
] as const;
export type BodyType = (typeof BODY_TYPES)[number];

/** A mild hybrid counts as what it burns; a hybrid can move on its electric motor alone. */
export const FUELS = ['petrol', 'diesel', 'hybrid', 'plug-in-hybrid', 'electric'] as const;
export type Fuel = (typeof FUELS)[number];

/** Power-split and other variable hybrid drives are `cvt`; `single-speed` is for electric cars only. */
export const TRANSMISSIONS = ['manual', 'automatic', 'cvt', 'dual-clutch', 'single-speed'] as const;
export type Transmission = (typeof TRANSMISSIONS)[number];

/** `4wd` has a part-time or low-range transfer case, `awd` drives all wheels without one. */
export const DRIVETRAINS = ['fwd', 'rwd', 'awd', '4wd'] as const;
export type Drivetrain = (typeof DRIVETRAINS)[number];

export interface Model {
  modelId: string;
  make: string;
  model: string;
  year: number;
  bodyType: BodyType;
  fuel: Fuel;
  transmission: Transmission;
  drivetrain: Drivetrain;
  horsepower: number;
  seats: number;
  msrpCents: number;
}
