// The import rules of the house: they point one way. Each message tells the offender where the thing belongs.
const SERVER_PARTS = [
  'http',
  'gateway',
  'redis',
  'journal',
  'queries',
  'accounts',
  'mail',
  'alerts',
  'metrics',
  'scenarios',
  'embedded',
];

/** Files that are the ports of a part: what others may import of it. */
const outside = (folder, ...allowed) => ({
  path: '^(server|client|db|scripts)/',
  pathNot: [`^${folder}/`, ...allowed.map((path) => `^${path}`)],
});
const TESTS = '\\.(test|spec)\\.ts$';

module.exports = {
  forbidden: [
    {
      name: 'no-circles',
      severity: 'error',
      comment: 'Two files that import each other are one file or need a third: move what both need there.',
      from: {},
      to: { circular: true, dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'market-is-pure',
      severity: 'error',
      comment:
        'server/market imports nothing outside itself. What needs the world belongs into an adapter around it.',
      from: { path: '^server/market/', pathNot: [TESTS, '/testing/'] },
      to: { pathNot: '^server/market/' },
    },
    {
      name: 'protocol-on-market',
      severity: 'error',
      comment:
        'server/protocol knows the market only: what it takes from elsewhere belongs here or into the market.',
      from: { path: '^server/protocol/', pathNot: TESTS },
      to: outside('server/protocol', 'server/market/'),
    },
    {
      name: 'engine-on-ports',
      severity: 'error',
      comment:
        'server/engine speaks to its ports; an adapter that it needs is handed in by server/server.ts.',
      from: { path: '^server/engine/', pathNot: TESTS },
      to: outside('server/engine', 'server/market/', 'server/protocol/'),
    },
    {
      name: 'db-on-market-types',
      severity: 'error',
      comment: 'db knows SQL and the names of the market, nothing of the server: pass in what it needs.',
      from: { path: '^db/', pathNot: TESTS },
      to: outside('db', 'server/market/'),
    },
    {
      name: 'client-on-market-and-protocol',
      severity: 'error',
      comment:
        'The page shares the market and the protocol with the server; for anything else it asks over the network.',
      from: { path: '^client/', pathNot: ['^client/e2e/', TESTS] },
      to: outside('client', 'server/market/', 'server/protocol/'),
    },
    ...SERVER_PARTS.map((part) => ({
      name: `${part}-not-into-others`,
      severity: 'error',
      comment: `server/${part} must not reach into another adapter: take it as a port, and let server/server.ts join them.`,
      from: { path: `^server/${part}/`, pathNot: TESTS },
      to: outside(
        `server/${part}`,
        'server/market/',
        'server/protocol/',
        'server/engine/',
        'db/',
        // The doors to what routes hand on: accounts, and reads of a market.
        ...(part === 'http'
          ? ['server/accounts/accounts.ts', 'server/alerts/alerts.ts', 'server/queries/']
          : []),
        // Valkey runs in a thread, which is started as every thread of a server is.
        ...(part === 'embedded' ? ['server/thread.ts'] : []),
      ),
    })),
    {
      name: 'nobody-imports-scripts',
      severity: 'error',
      comment: 'scripts are verbs at the top: what others need of them belongs into server or db.',
      from: { pathNot: '^scripts/' },
      to: { path: '^scripts/' },
    },
    {
      name: 'no-strangers',
      severity: 'error',
      comment: 'A package that is imported stands in package.json, not only in somebody else’s dependencies.',
      from: {},
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'unknown', 'undetermined'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|coverage)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      conditionNames: ['import', 'node', 'default', 'types'],
      exportsFields: ['exports'],
    },
  },
};
