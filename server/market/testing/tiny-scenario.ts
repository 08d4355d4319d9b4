/** A market as small as one can be that still does everything: one model, supplier, dealership, and a rich buyer. */
import { DEFAULT_RULES } from '../rules.ts';
import type { Scenario } from '../scenario.ts';

export const TINY_SCENARIO: Scenario = {
  name: 'tiny',
  origin: '2026-01-01T00:00:00.000Z',
  seed: null,
  rules: DEFAULT_RULES,
  models: [
    {
      modelId: 'm1',
      make: 'Make',
      model: 'One',
      year: 2024,
      bodyType: 'sedan',
      fuel: 'petrol',
      transmission: 'manual',
      drivetrain: 'fwd',
      horsepower: 100,
      seats: 5,
      msrpCents: 2_000_000,
    },
  ],
  suppliers: [
    {
      type: 'JoinSupplier',
      supplierId: 's1',
      name: 'Supplier',
      foundedYear: 1990,
      country: 'DE',
      loyaltyTiers: [],
      prices: { m1: 1_800_000 },
    },
  ],
  dealerships: [
    {
      type: 'OpenDealership',
      dealershipId: 'd1',
      name: 'Dealership',
      country: 'DE',
      city: 'Ulm',
      balanceCents: 100_000_000,
      preferences: { required: {}, preferred: [], assortmentSize: 5, minScore: 0 },
      pricing: { policy: 'fixed', markupBp: 1_000 },
      restock: { minStock: 2, coverDays: 3, maxStock: 20, reserveCents: 0 },
      loyaltyTiers: [],
    },
  ],
  buyers: [{ buyerId: 'b1', balanceCents: 10_000_000 }],
  promotions: [],
  commands: [],
  agents: null,
};
