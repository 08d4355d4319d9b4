/*
 * Models of the Chinese, Russian, Vietnamese and Indian makes. Prices are approximate list prices in whole US
 * dollars, before options and delivery: those of the home market, converted, except MG (United Kingdom), Haval
 * and the BYD Shark 6 (Australia) and VinFast (US).
 */
import type { Model } from './model.ts';
import { make } from './row.ts';

export const CHINA_AND_OTHERS: readonly Model[] = [
  ...make('BYD', [
    ['Dolphin', 2024, 'hatchback', 'electric', 'single-speed', 'fwd', 94, 5, 14000],
    ['Yuan Plus', 2024, 'crossover', 'electric', 'single-speed', 'fwd', 201, 5, 17000],
    ['Qin L DM-i', 2024, 'sedan', 'plug-in-hybrid', 'cvt', 'fwd', 160, 5, 14000],
    ['Song Plus DM-i', 2024, 'crossover', 'plug-in-hybrid', 'cvt', 'fwd', 194, 5, 18000],
    ['Seal', 2024, 'sedan', 'electric', 'single-speed', 'rwd', 228, 5, 24500],
    ['Han EV', 2024, 'sedan', 'electric', 'single-speed', 'fwd', 201, 5, 25000],
    ['Shark 6', 2025, 'pickup', 'plug-in-hybrid', 'automatic', 'awd', 430, 5, 38000],
  ]),
  ...make('MG', [
    ['MG3 Hybrid', 2024, 'hatchback', 'hybrid', 'automatic', 'fwd', 192, 5, 23300],
    ['MG4 SE', 2024, 'hatchback', 'electric', 'single-speed', 'rwd', 167, 5, 34000],
    ['MG4 XPower', 2024, 'hatchback', 'electric', 'single-speed', 'awd', 429, 5, 46000],
    ['MG5 Long Range', 2023, 'wagon', 'electric', 'single-speed', 'fwd', 154, 5, 39000],
    ['Cyberster Trophy', 2025, 'convertible', 'electric', 'single-speed', 'rwd', 335, 2, 69000],
  ]),
  ...make('Nio', [['ET5 Touring', 2024, 'wagon', 'electric', 'single-speed', 'awd', 483, 5, 41500]]),
  ...make('Xpeng', [
    ['G6 580', 2024, 'crossover', 'electric', 'single-speed', 'rwd', 292, 5, 29000],
    ['X9', 2025, 'minivan', 'electric', 'single-speed', 'fwd', 315, 7, 50000],
  ]),
  ...make('Xiaomi', [['SU7 Max', 2024, 'sedan', 'electric', 'single-speed', 'awd', 664, 5, 41700]]),
  ...make('Haval', [
    ['Jolion Hybrid', 2024, 'crossover', 'hybrid', 'automatic', 'fwd', 187, 5, 24000],
    ['H6 2.0T', 2024, 'crossover', 'petrol', 'dual-clutch', 'awd', 201, 5, 26500],
  ]),
  ...make('Chery', [['Tiggo 8 Pro', 2024, 'suv', 'petrol', 'dual-clutch', 'fwd', 194, 7, 19000]]),
  ...make('Lada', [
    ['Vesta 1.6', 2024, 'sedan', 'petrol', 'manual', 'fwd', 105, 5, 15000],
    ['Vesta SW Cross 1.8', 2024, 'wagon', 'petrol', 'cvt', 'fwd', 120, 5, 20500],
    ['Niva Travel', 2024, 'suv', 'petrol', 'manual', '4wd', 79, 5, 15000],
    ['Largus Van', 2024, 'van', 'petrol', 'manual', 'fwd', 89, 2, 16500],
  ]),
  ...make('VinFast', [['VF 9 Eco', 2024, 'suv', 'electric', 'single-speed', 'awd', 402, 7, 69800]]),
  ...make('Mahindra', [
    ['Thar 2.2 Diesel', 2024, 'suv', 'diesel', 'manual', '4wd', 130, 4, 17500],
    ['XUV700 AX7 Diesel', 2024, 'suv', 'diesel', 'automatic', 'fwd', 182, 7, 26000],
  ]),
  ...make('Tata', [['Nexon EV', 2024, 'crossover', 'electric', 'single-speed', 'fwd', 142, 5, 18000]]),
];
