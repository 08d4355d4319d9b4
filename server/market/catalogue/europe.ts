/*
 * Models of the European makes outside Germany. Prices are approximate list prices in whole US dollars, before
 * options and delivery; for what is not sold in the US, those of a main European market, converted.
 */
import type { Model } from './model.ts';
import { make } from './row.ts';

export const EUROPE: readonly Model[] = [
  ...make('Skoda', [
    ['Fabia 1.0 TSI', 2024, 'hatchback', 'petrol', 'manual', 'fwd', 94, 5, 22500],
    ['Octavia 1.5 TSI', 2024, 'hatchback', 'petrol', 'manual', 'fwd', 148, 5, 33000],
    ['Octavia Combi 2.0 TDI', 2024, 'wagon', 'diesel', 'dual-clutch', 'fwd', 148, 5, 39500],
    ['Superb Combi iV', 2025, 'wagon', 'plug-in-hybrid', 'dual-clutch', 'fwd', 201, 5, 52000],
    ['Kodiaq 2.0 TDI 4x4', 2024, 'suv', 'diesel', 'dual-clutch', 'awd', 190, 7, 54000],
    ['Enyaq 85', 2024, 'crossover', 'electric', 'single-speed', 'rwd', 282, 5, 51500],
  ]),
  ...make('Seat', [
    ['Ibiza 1.0 TSI', 2024, 'hatchback', 'petrol', 'manual', 'fwd', 94, 5, 21500],
    ['Ateca 2.0 TDI', 2024, 'crossover', 'diesel', 'dual-clutch', 'fwd', 148, 5, 40500],
  ]),
  ...make('Cupra', [
    ['Leon eHybrid', 2024, 'hatchback', 'plug-in-hybrid', 'dual-clutch', 'fwd', 201, 5, 43000],
    ['Formentor VZ 2.0 TSI', 2024, 'crossover', 'petrol', 'dual-clutch', 'awd', 306, 5, 53000],
    ['Born', 2024, 'hatchback', 'electric', 'single-speed', 'rwd', 228, 5, 44000],
  ]),
  ...make('Mini', [
    ['Cooper S', 2025, 'hatchback', 'petrol', 'dual-clutch', 'fwd', 201, 4, 32200],
    ['Cooper SE', 2025, 'hatchback', 'electric', 'single-speed', 'fwd', 215, 4, 40000],
    ['Cooper S Convertible', 2025, 'convertible', 'petrol', 'dual-clutch', 'fwd', 201, 4, 38500],
    ['Countryman S ALL4', 2025, 'crossover', 'petrol', 'dual-clutch', 'awd', 241, 5, 38900],
    ['Countryman SE ALL4', 2025, 'crossover', 'electric', 'single-speed', 'awd', 308, 5, 45200],
  ]),
  ...make('Volvo', [
    ['S60 B5', 2023, 'sedan', 'petrol', 'automatic', 'awd', 247, 5, 43000],
    ['V60 Cross Country B5', 2023, 'wagon', 'petrol', 'automatic', 'awd', 247, 5, 49000],
    ['XC60 B5', 2025, 'crossover', 'petrol', 'automatic', 'awd', 247, 5, 48000],
    ['XC60 T8 Recharge', 2024, 'crossover', 'plug-in-hybrid', 'automatic', 'awd', 455, 5, 58500],
    ['XC90 T8 Recharge', 2024, 'suv', 'plug-in-hybrid', 'automatic', 'awd', 455, 7, 73000],
    ['EX30 Single Motor Extended Range', 2024, 'crossover', 'electric', 'single-speed', 'rwd', 268, 5, 44500],
    ['EX90 Twin Motor', 2025, 'suv', 'electric', 'single-speed', 'awd', 402, 7, 80000],
  ]),
  ...make('Polestar', [
    ['2 Long Range Single Motor', 2024, 'hatchback', 'electric', 'single-speed', 'rwd', 299, 5, 49900],
    ['3 Long Range Dual Motor', 2025, 'suv', 'electric', 'single-speed', 'awd', 489, 5, 73400],
  ]),
  ...make('Peugeot', [
    ['208 PureTech 100', 2024, 'hatchback', 'petrol', 'manual', 'fwd', 99, 5, 24500],
    ['E-208', 2024, 'hatchback', 'electric', 'single-speed', 'fwd', 154, 5, 38000],
    ['308 SW BlueHDi 130', 2023, 'wagon', 'diesel', 'automatic', 'fwd', 128, 5, 39000],
    ['3008 Hybrid 136', 2025, 'crossover', 'hybrid', 'dual-clutch', 'fwd', 134, 5, 42500],
    ['Expert BlueHDi 145', 2024, 'van', 'diesel', 'manual', 'fwd', 143, 3, 42000],
  ]),
  ...make('Citroen', [
    ['C3 Turbo 100', 2024, 'hatchback', 'petrol', 'manual', 'fwd', 99, 5, 16500],
    ['e-C3', 2025, 'hatchback', 'electric', 'single-speed', 'fwd', 111, 5, 25200],
    ['C5 Aircross Plug-in Hybrid', 2024, 'crossover', 'plug-in-hybrid', 'automatic', 'fwd', 178, 5, 46500],
    ['Berlingo BlueHDi 100', 2024, 'minivan', 'diesel', 'manual', 'fwd', 101, 5, 31000],
  ]),
  ...make('Renault', [
    ['Clio E-Tech', 2024, 'hatchback', 'hybrid', 'automatic', 'fwd', 143, 5, 26500],
    ['5 E-Tech 150', 2025, 'hatchback', 'electric', 'single-speed', 'fwd', 148, 5, 36000],
    ['Megane E-Tech EV60', 2024, 'hatchback', 'electric', 'single-speed', 'fwd', 217, 5, 44000],
    ['Scenic E-Tech Long Range', 2025, 'crossover', 'electric', 'single-speed', 'fwd', 217, 5, 51000],
    ['Kangoo Van Blue dCi 95', 2024, 'van', 'diesel', 'manual', 'fwd', 94, 2, 30500],
    ['Trafic Combi Blue dCi 150', 2024, 'minivan', 'diesel', 'manual', 'fwd', 148, 9, 47000],
  ]),
  ...make('Dacia', [
    ['Sandero TCe 90', 2024, 'hatchback', 'petrol', 'manual', 'fwd', 90, 5, 14500],
    ['Spring Electric 65', 2024, 'hatchback', 'electric', 'single-speed', 'fwd', 64, 4, 20400],
    ['Jogger Hybrid 140', 2024, 'wagon', 'hybrid', 'automatic', 'fwd', 138, 7, 28000],
    ['Duster TCe 130 4x4', 2025, 'crossover', 'petrol', 'manual', 'awd', 128, 5, 27000],
  ]),
  ...make('Fiat', [
    ['Panda 1.0', 2023, 'hatchback', 'petrol', 'manual', 'fwd', 69, 5, 16500],
    ['500e', 2024, 'hatchback', 'electric', 'single-speed', 'fwd', 117, 4, 32500],
    ['500e Cabrio', 2024, 'convertible', 'electric', 'single-speed', 'fwd', 117, 4, 39000],
    ['Strada Freedom 1.3', 2024, 'pickup', 'petrol', 'manual', 'fwd', 98, 5, 21500],
    ['Ducato 2.2 MultiJet', 2024, 'van', 'diesel', 'manual', 'fwd', 138, 3, 45000],
  ]),
  ...make('Alfa Romeo', [
    ['Giulia Ti', 2023, 'sedan', 'petrol', 'automatic', 'rwd', 280, 5, 44000],
    ['Giulia Quadrifoglio', 2024, 'sedan', 'petrol', 'automatic', 'rwd', 505, 5, 81000],
    ['Stelvio Ti', 2024, 'crossover', 'petrol', 'automatic', 'awd', 280, 5, 48500],
  ]),
  ...make('Maserati', [
    ['Grecale GT', 2024, 'crossover', 'petrol', 'automatic', 'awd', 296, 5, 69000],
    ['GranTurismo Modena', 2024, 'coupe', 'petrol', 'automatic', 'awd', 483, 4, 160000],
  ]),
  ...make('Land Rover', [
    ['Range Rover Evoque P250', 2025, 'crossover', 'petrol', 'automatic', 'awd', 246, 5, 50000],
    ['Defender 110 P300', 2023, 'suv', 'petrol', 'automatic', '4wd', 296, 5, 58000],
    ['Defender 110 D250', 2024, 'suv', 'diesel', 'automatic', '4wd', 246, 5, 78000],
    ['Range Rover P400 SE', 2023, 'suv', 'petrol', 'automatic', '4wd', 395, 5, 106500],
  ]),
  ...make('Jaguar', [
    ['F-Type R75', 2024, 'coupe', 'petrol', 'automatic', 'awd', 575, 2, 114500],
    ['F-Pace P250', 2024, 'crossover', 'petrol', 'automatic', 'awd', 246, 5, 57500],
    ['I-Pace R-Dynamic HSE', 2023, 'crossover', 'electric', 'single-speed', 'awd', 394, 5, 71500],
  ]),
];
