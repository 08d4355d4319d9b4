/** The groups of the API's document, in the order in which they are shown. */
export const TAGS = [
  { name: 'Markets', description: 'Markets, their state and their clock.' },
  { name: 'Journal', description: 'Everything that happened, in order, as far as one may see it.' },
  { name: 'Models', description: 'The catalogue of car models.' },
  { name: 'Dealerships', description: 'Stock, asks, assortments, sources, sales and restocks.' },
  { name: 'Suppliers', description: 'Price lists, loyalty tiers, customers and sales.' },
  { name: 'Promotions', description: 'Dated discounts of dealerships and suppliers.' },
  { name: 'Offers', description: 'What buyers want: this model, at most this price, until then.' },
  { name: 'Purchases', description: 'Cars that buyers bought, with the waterfall of the price.' },
  { name: 'Restocks', description: 'Cars that dealerships bought.' },
  { name: 'Switches', description: 'Changes of source, with the projections that explain them.' },
  { name: 'Wallets', description: 'The money of buyers and what moved it.' },
  { name: 'Accounts', description: 'Registering, changing and recovering an account; a buyer’s own notes.' },
  { name: 'Sessions', description: 'Signing in, staying signed in, signing out.' },
  { name: 'Users', description: 'People, their roles and the houses they run.' },
  { name: 'Audit', description: 'Every write: who, what, before and after.' },
  { name: 'Statistics', description: 'Figures over a window of market time.' },
] as const;
