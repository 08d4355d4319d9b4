/*
 * Models of the Korean makes. Prices are approximate list prices in whole US dollars, before options and
 * delivery; for what is not sold in the US, those of a main market (Europe or Australia), converted.
 */
import type { Model } from './model.ts';
import { make } from './row.ts';

export const KOREA: readonly Model[] = [
  ...make('Hyundai', [
    ['i30 Wagon 1.0 T-GDi', 2023, 'wagon', 'petrol', 'manual', 'fwd', 118, 5, 29500],
    ['Inster Standard Range', 2025, 'hatchback', 'electric', 'single-speed', 'fwd', 95, 4, 25900],
    ['Elantra SE', 2025, 'sedan', 'petrol', 'cvt', 'fwd', 147, 5, 21875],
    ['Elantra Hybrid Blue', 2024, 'sedan', 'hybrid', 'dual-clutch', 'fwd', 139, 5, 26250],
    ['Elantra N', 2023, 'sedan', 'petrol', 'manual', 'fwd', 276, 5, 32150],
    ['Sonata SE', 2025, 'sedan', 'petrol', 'automatic', 'fwd', 191, 5, 26900],
    ['Ioniq 6 SE Long Range', 2024, 'sedan', 'electric', 'single-speed', 'rwd', 225, 5, 42450],
    ['Ioniq 5 SE Standard Range', 2024, 'crossover', 'electric', 'single-speed', 'rwd', 168, 5, 41800],
    ['Ioniq 5 N', 2025, 'crossover', 'electric', 'single-speed', 'awd', 601, 5, 66100],
    ['Venue SE', 2024, 'crossover', 'petrol', 'cvt', 'fwd', 121, 5, 19900],
    ['Kona SE', 2024, 'crossover', 'petrol', 'cvt', 'fwd', 147, 5, 24250],
    ['Kona Electric SE', 2024, 'crossover', 'electric', 'single-speed', 'fwd', 133, 5, 32675],
    ['Tucson SE', 2025, 'crossover', 'petrol', 'automatic', 'fwd', 187, 5, 28605],
    ['Tucson Hybrid Blue', 2024, 'crossover', 'hybrid', 'automatic', 'awd', 226, 5, 32575],
    ['Tucson Plug-in Hybrid SEL', 2024, 'crossover', 'plug-in-hybrid', 'automatic', 'awd', 261, 5, 38475],
    ['Santa Fe SEL', 2024, 'suv', 'petrol', 'dual-clutch', 'awd', 277, 7, 38250],
    ['Palisade SEL', 2024, 'suv', 'petrol', 'automatic', 'awd', 291, 8, 41600],
    ['Santa Cruz SE', 2025, 'pickup', 'petrol', 'automatic', 'fwd', 191, 5, 28500],
    ['Staria 2.2 CRDi', 2024, 'minivan', 'diesel', 'automatic', 'fwd', 174, 8, 34000],
  ]),
  ...make('Kia', [
    ['Picanto 1.0', 2024, 'hatchback', 'petrol', 'manual', 'fwd', 62, 5, 19700],
    ['Ceed Sportswagon 1.5 T-GDi', 2024, 'wagon', 'petrol', 'manual', 'fwd', 138, 5, 32000],
    ['K4 LXS', 2025, 'sedan', 'petrol', 'cvt', 'fwd', 147, 5, 22990],
    ['K5 GT', 2024, 'sedan', 'petrol', 'dual-clutch', 'fwd', 290, 5, 32000],
    ['Soul LX', 2023, 'hatchback', 'petrol', 'cvt', 'fwd', 147, 5, 19890],
    ['Niro LX', 2024, 'crossover', 'hybrid', 'dual-clutch', 'fwd', 139, 5, 26940],
    ['Niro EV Wind', 2024, 'crossover', 'electric', 'single-speed', 'fwd', 201, 5, 39600],
    ['Sportage LX', 2024, 'crossover', 'petrol', 'automatic', 'fwd', 187, 5, 27190],
    ['Sorento LX', 2025, 'suv', 'petrol', 'automatic', 'fwd', 191, 7, 31990],
    ['Sorento Hybrid EX', 2024, 'suv', 'hybrid', 'automatic', 'fwd', 227, 6, 36990],
    ['Telluride LX', 2025, 'suv', 'petrol', 'automatic', 'fwd', 291, 8, 36390],
    ['EV6 Wind', 2024, 'crossover', 'electric', 'single-speed', 'rwd', 225, 5, 48700],
    ['EV6 GT', 2024, 'crossover', 'electric', 'single-speed', 'awd', 576, 5, 61600],
    ['EV9 Light Long Range', 2025, 'suv', 'electric', 'single-speed', 'rwd', 201, 7, 59900],
    ['Carnival LX', 2025, 'minivan', 'petrol', 'automatic', 'fwd', 287, 8, 36500],
    ['Carnival Hybrid LXS', 2025, 'minivan', 'hybrid', 'automatic', 'fwd', 242, 8, 40970],
  ]),
  ...make('Genesis', [
    ['G70 2.5T', 2024, 'sedan', 'petrol', 'automatic', 'rwd', 300, 5, 41500],
    ['Electrified G80', 2024, 'sedan', 'electric', 'single-speed', 'awd', 365, 5, 74375],
    ['G90 3.5T', 2023, 'sedan', 'petrol', 'automatic', 'awd', 375, 5, 88400],
    ['GV60 Advanced', 2024, 'crossover', 'electric', 'single-speed', 'awd', 314, 5, 60550],
    ['GV70 2.5T', 2024, 'crossover', 'petrol', 'automatic', 'awd', 300, 5, 45150],
    ['GV80 2.5T', 2025, 'suv', 'petrol', 'automatic', 'awd', 300, 5, 58000],
  ]),
];
