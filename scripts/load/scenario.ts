/** A market in which every offer at the going price can fill at once: few models, much stock, and nobody but those who load it. */
const MODELS = 50;
const DEALERSHIPS = 20;
const PRICE_CENTS = 2_000_000;

export function loadScenario(): object {
  const modelIds = Array.from({ length: MODELS }, (_, i) => `model-${i}`);
  return {
    name: 'load',
    origin: '2026-01-01T00:00:00.000Z',
    seed: 'load',
    rules: {},
    catalogue: modelIds.map((id, i) => ({
      id,
      make: 'Load',
      model: `Model ${i}`,
      year: 2026,
      bodyType: 'sedan',
      fuel: 'electric',
      transmission: 'automatic',
      drivetrain: 'fwd',
      horsepower: 150,
      seats: 5,
      msrpCents: PRICE_CENTS,
    })),
    suppliers: [
      {
        id: 'supplier',
        name: 'Supplier',
        foundedYear: 2000,
        country: 'DE',
        loyaltyTiers: [],
        prices: Object.fromEntries(modelIds.map((id) => [id, PRICE_CENTS])),
      },
    ],
    dealerships: Array.from({ length: DEALERSHIPS }, (_, i) => ({
      id: `dealership-${i}`,
      name: `Dealership ${i}`,
      country: 'DE',
      city: 'Berlin',
      balanceCents: 10_000_000_000_000,
      preferences: { required: {}, preferred: [], assortmentSize: MODELS, minScore: 0 },
      pricing: { policy: 'fixed', markupBp: 500 + i },
      restock: { minStock: 1_000, coverDays: 1, maxStock: 1_000, reserveCents: 0 },
      loyaltyTiers: [],
    })),
    buyers: [],
    promotions: [],
    commands: [],
  };
}
