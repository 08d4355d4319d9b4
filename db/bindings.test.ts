/** SQL is written by us alone: what comes from elsewhere goes into statements as bindings. Looked for in every source. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

const ROOT = join(import.meta.dirname, '..');

/** Calls that take SQL as their first argument. */
const TAKES_SQL =
  /^(raw|joinRaw|whereRaw|orWhereRaw|havingRaw|orderByRaw|groupByRaw|fromRaw|query|queryRaw|figures)$/;

/**
 * What may be put into the text of a statement: names that stand in our own sources, in this spelling. Whoever adds one
 * says that no request, file or setting can be in it.
 */
const OURS: ReadonlySet<string> = new Set([
  'server/queries/filters.ts: expression',
  "server/queries/list.ts: columns.join(', ')",
  "server/queries/list.ts: down ? '<' : '>'",
  'server/queries/list.ts: marks',
  "server/queries/statistics/offers.ts: within(whose, 'placed_tick')",
  'server/queries/statistics/prices.ts: level(sold)',
  'server/queries/statistics/prices.ts: level(opening)',
  'server/queries/statistics/rankings.ts: MODEL',
  'server/queries/statistics/rankings.ts: soldOf(whose)',
  'server/queries/statistics/rankings.ts: QUERY_LIMITS.ranked',
  'server/queries/statistics/rankings.ts: of(whose)',
  'server/queries/statistics/rankings.ts: within({ supplierId })',
  'server/queries/statistics/rankings.ts: within(whose)',
  'server/queries/statistics/sales.ts: within(whose)',
  'server/queries/statistics/stock.ts: of(whose)',
  "server/queries/statistics/stock.ts: since(':fromTick')",
  'server/queries/statistics/supply.ts: within(whose)',
  'server/queries/statistics/supply.ts: QUERY_LIMITS.ranked',
  'server/queries/statistics/switches.ts: within(whose)',
  "server/queries/statistics/switches.ts: reason('initial')",
  "server/queries/statistics/switches.ts: reason('cheaper-now')",
  "server/queries/statistics/switches.ts: reason('long-run')",
  "server/queries/statistics/switches.ts: reason('supplier-left')",
  'server/queries/statistics/switches.ts: of({})',
  'db/journal-partitions.ts: NAME',
  'db/restore.ts: highest',
  'db/models/MarketRow.ts: NOW',
]);

function sourcesIn(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && !entry.name.endsWith('.test.ts'))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !path.includes('/testing/'));
}

/** Every expression that is put into the text of a statement, as `file: expression`. */
function insertedInto(path: string): string[] {
  const source = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.ES2022, true);
  const found: string[] = [];
  const look = (node: ts.Node): void => {
    if (ts.isCallExpression(node)) {
      const called = node.expression;
      const name = ts.isPropertyAccessExpression(called) ? called.name.text : called.getText(source);
      if (TAKES_SQL.test(name)) for (const argument of node.arguments) collect(argument);
    }
    ts.forEachChild(node, look);
  };
  const collect = (node: ts.Node): void => {
    if (ts.isTemplateExpression(node)) {
      for (const span of node.templateSpans) found.push(span.expression.getText(source));
    } else if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken) {
      for (const side of [node.left, node.right])
        if (!ts.isStringLiteralLike(side)) found.push(side.getText(source));
    }
  };
  look(source);
  return found.map((expression) => `${path.slice(ROOT.length + 1)}: ${expression}`);
}

test('nothing but our own words is put into the text of a statement', () => {
  const inserted = ['server', 'db'].flatMap(sourcesIn).flatMap(insertedInto);
  expect(inserted.filter((place) => !OURS.has(place))).toEqual([]);
});
