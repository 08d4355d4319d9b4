/*
 * Models of the American makes. Prices are approximate list prices in whole US dollars, before options and
 * delivery; for what is not sold in the US, those of Europe, converted. Tesla states no horsepower for its
 * smaller models: those figures are estimates.
 */
import type { Model } from './model.ts';
import { make } from './row.ts';

export const AMERICA: readonly Model[] = [
  ...make('Ford', [
    ['Puma 1.0 EcoBoost', 2024, 'crossover', 'petrol', 'manual', 'fwd', 123, 5, 32000],
    ['Focus ST', 2024, 'hatchback', 'petrol', 'manual', 'fwd', 276, 5, 46000],
    ['Mustang EcoBoost', 2024, 'coupe', 'petrol', 'automatic', 'rwd', 315, 4, 30920],
    ['Mustang GT', 2025, 'coupe', 'petrol', 'manual', 'rwd', 480, 4, 46560],
    ['Mustang EcoBoost Convertible', 2024, 'convertible', 'petrol', 'automatic', 'rwd', 315, 4, 40615],
    ['Mustang Mach-E Select', 2024, 'crossover', 'electric', 'single-speed', 'rwd', 264, 5, 39995],
    ['Bronco Sport Big Bend', 2023, 'crossover', 'petrol', 'automatic', 'awd', 180, 5, 31000],
    ['Escape Active', 2023, 'crossover', 'petrol', 'automatic', 'fwd', 180, 5, 29000],
    ['Bronco Big Bend', 2024, 'suv', 'petrol', 'automatic', '4wd', 300, 5, 41500],
    ['Explorer XLT', 2023, 'suv', 'petrol', 'automatic', 'rwd', 300, 7, 39500],
    ['Expedition XLT', 2024, 'suv', 'petrol', 'automatic', '4wd', 380, 8, 61500],
    ['Maverick XL Hybrid', 2025, 'pickup', 'hybrid', 'cvt', 'fwd', 191, 5, 26295],
    ['Ranger XLT', 2024, 'pickup', 'petrol', 'automatic', '4wd', 270, 5, 39500],
    ['F-150 XLT', 2024, 'pickup', 'petrol', 'automatic', '4wd', 325, 6, 50000],
    ['F-150 XLT PowerBoost', 2024, 'pickup', 'hybrid', 'automatic', '4wd', 430, 6, 54500],
    ['F-150 Lightning Pro', 2024, 'pickup', 'electric', 'single-speed', 'awd', 452, 5, 54995],
    ['F-250 XL Power Stroke', 2024, 'pickup', 'diesel', 'automatic', '4wd', 475, 6, 58500],
    ['Transit Connect 2.0 EcoBlue', 2024, 'van', 'diesel', 'manual', 'fwd', 101, 2, 33000],
    ['Transit 150 Cargo Van', 2024, 'van', 'petrol', 'automatic', 'rwd', 275, 2, 47400],
    ['E-Transit Cargo Van', 2024, 'van', 'electric', 'single-speed', 'rwd', 266, 2, 51095],
  ]),
  ...make('Lincoln', [
    ['Corsair', 2024, 'crossover', 'petrol', 'automatic', 'fwd', 250, 5, 38990],
    ['Nautilus Hybrid', 2024, 'suv', 'hybrid', 'cvt', 'awd', 310, 5, 53500],
    ['Navigator', 2023, 'suv', 'petrol', 'automatic', '4wd', 440, 8, 83500],
  ]),
  ...make('Chevrolet', [
    ['Malibu LT', 2023, 'sedan', 'petrol', 'cvt', 'fwd', 163, 5, 27500],
    ['Camaro LT1', 2023, 'coupe', 'petrol', 'manual', 'rwd', 455, 4, 38800],
    ['Corvette Stingray', 2025, 'coupe', 'petrol', 'dual-clutch', 'rwd', 490, 2, 68300],
    ['Corvette Stingray Convertible', 2024, 'convertible', 'petrol', 'dual-clutch', 'rwd', 490, 2, 75300],
    ['Corvette E-Ray', 2024, 'coupe', 'hybrid', 'dual-clutch', 'awd', 655, 2, 104500],
    ['Bolt EV 1LT', 2023, 'hatchback', 'electric', 'single-speed', 'fwd', 200, 5, 26500],
    ['Trax LS', 2025, 'crossover', 'petrol', 'automatic', 'fwd', 137, 5, 20500],
    ['Equinox LT', 2024, 'crossover', 'petrol', 'automatic', 'fwd', 175, 5, 28500],
    ['Traverse LS', 2024, 'suv', 'petrol', 'automatic', 'fwd', 328, 8, 37500],
    ['Tahoe LS', 2024, 'suv', 'petrol', 'automatic', '4wd', 355, 8, 60000],
    ['Colorado LT', 2024, 'pickup', 'petrol', 'automatic', '4wd', 237, 5, 36000],
    ['Silverado 1500 LT', 2024, 'pickup', 'petrol', 'automatic', '4wd', 310, 6, 50500],
    ['Silverado EV RST', 2024, 'pickup', 'electric', 'single-speed', 'awd', 754, 5, 94500],
  ]),
  ...make('GMC', [
    ['Acadia Elevation', 2024, 'suv', 'petrol', 'automatic', 'fwd', 328, 8, 43000],
    ['Canyon Elevation', 2024, 'pickup', 'petrol', 'automatic', '4wd', 310, 5, 42500],
    ['Sierra 2500HD SLE Duramax', 2024, 'pickup', 'diesel', 'automatic', '4wd', 470, 6, 68000],
    ['Hummer EV Pickup 3X', 2024, 'pickup', 'electric', 'single-speed', 'awd', 1000, 5, 104650],
  ]),
  ...make('Buick', [
    ['Envista Preferred', 2024, 'crossover', 'petrol', 'automatic', 'fwd', 136, 5, 22400],
    ['Enclave Essence', 2024, 'suv', 'petrol', 'automatic', 'awd', 310, 7, 47000],
  ]),
  ...make('Cadillac', [
    ['CT4 Luxury', 2024, 'sedan', 'petrol', 'automatic', 'rwd', 237, 5, 34500],
    ['CT5-V Blackwing', 2024, 'sedan', 'petrol', 'manual', 'rwd', 668, 5, 93000],
    ['XT4', 2024, 'crossover', 'petrol', 'automatic', 'fwd', 235, 5, 38500],
    ['Lyriq', 2024, 'suv', 'electric', 'single-speed', 'rwd', 340, 5, 57500],
    ['Escalade', 2024, 'suv', 'petrol', 'automatic', '4wd', 420, 7, 84500],
  ]),
  ...make('Jeep', [
    ['Avenger Electric', 2024, 'crossover', 'electric', 'single-speed', 'fwd', 154, 5, 42000],
    ['Compass Latitude', 2024, 'crossover', 'petrol', 'automatic', 'awd', 200, 5, 29000],
    ['Wrangler Sport', 2023, 'suv', 'petrol', 'manual', '4wd', 285, 4, 31195],
    ['Wrangler 4xe Willys', 2024, 'suv', 'plug-in-hybrid', 'automatic', '4wd', 375, 5, 54500],
    ['Grand Cherokee Laredo', 2024, 'suv', 'petrol', 'automatic', 'rwd', 293, 5, 36500],
    ['Grand Cherokee 4xe', 2024, 'suv', 'plug-in-hybrid', 'automatic', '4wd', 375, 5, 60500],
    ['Grand Wagoneer', 2024, 'suv', 'petrol', 'automatic', '4wd', 510, 7, 91500],
    ['Gladiator Sport', 2023, 'pickup', 'petrol', 'manual', '4wd', 285, 5, 38775],
  ]),
  ...make('Dodge', [
    ['Charger SXT', 2023, 'sedan', 'petrol', 'automatic', 'rwd', 292, 5, 34000],
    ['Challenger R/T Scat Pack', 2023, 'coupe', 'petrol', 'manual', 'rwd', 485, 5, 48000],
    ['Charger Daytona R/T', 2024, 'coupe', 'electric', 'single-speed', 'awd', 496, 5, 59595],
    ['Hornet R/T', 2024, 'crossover', 'plug-in-hybrid', 'automatic', 'awd', 288, 5, 41400],
    ['Durango GT', 2023, 'suv', 'petrol', 'automatic', 'awd', 295, 6, 43500],
  ]),
  ...make('Ram', [
    ['1500 Big Horn', 2025, 'pickup', 'petrol', 'automatic', '4wd', 305, 6, 48500],
    ['2500 Tradesman Cummins', 2024, 'pickup', 'diesel', 'automatic', '4wd', 370, 6, 59500],
    ['ProMaster 1500 Cargo Van', 2024, 'van', 'petrol', 'automatic', 'fwd', 276, 2, 45000],
  ]),
  ...make('Chrysler', [
    ['300 Touring', 2023, 'sedan', 'petrol', 'automatic', 'rwd', 292, 5, 35000],
    ['Pacifica Touring', 2024, 'minivan', 'petrol', 'automatic', 'fwd', 287, 7, 39500],
    ['Pacifica Plug-in Hybrid Select', 2024, 'minivan', 'plug-in-hybrid', 'cvt', 'fwd', 260, 7, 51000],
  ]),
  ...make('Tesla', [
    ['Model 3 RWD', 2024, 'sedan', 'electric', 'single-speed', 'rwd', 272, 5, 38990],
    ['Model 3 Performance', 2025, 'sedan', 'electric', 'single-speed', 'awd', 510, 5, 54990],
    ['Model Y Long Range AWD', 2024, 'crossover', 'electric', 'single-speed', 'awd', 384, 5, 48990],
    ['Model S', 2024, 'sedan', 'electric', 'single-speed', 'awd', 670, 5, 74990],
    ['Model S Plaid', 2024, 'sedan', 'electric', 'single-speed', 'awd', 1020, 5, 89990],
    ['Model X', 2024, 'suv', 'electric', 'single-speed', 'awd', 670, 5, 79990],
    ['Cybertruck AWD', 2025, 'pickup', 'electric', 'single-speed', 'awd', 600, 5, 79990],
  ]),
  ...make('Rivian', [
    ['R1T Dual', 2025, 'pickup', 'electric', 'single-speed', 'awd', 533, 5, 70990],
    ['R1S Dual', 2025, 'suv', 'electric', 'single-speed', 'awd', 533, 7, 75900],
  ]),
  ...make('Lucid', [
    ['Air Pure', 2025, 'sedan', 'electric', 'single-speed', 'rwd', 430, 5, 69900],
    ['Air Grand Touring', 2024, 'sedan', 'electric', 'single-speed', 'awd', 819, 5, 109900],
    ['Air Sapphire', 2024, 'sedan', 'electric', 'single-speed', 'awd', 1234, 5, 249000],
    ['Gravity Grand Touring', 2025, 'suv', 'electric', 'single-speed', 'awd', 828, 5, 94900],
  ]),
];
