/** The schemas that a document really refers to; what the code has besides them is nobody's business. */
import type { JsonSchema, OpenApi } from './shapes.ts';

export function onlyUsed({ paths, components }: OpenApi): Record<string, JsonSchema> {
  const used = new Set<string>();
  const visit = (text: string) => {
    for (const [, name] of text.matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)) {
      if (used.has(name!)) continue;
      used.add(name!);
      visit(JSON.stringify(components.schemas[name!]));
    }
  };
  visit(JSON.stringify([paths, components.responses]));
  const names = [...used].sort();
  return Object.fromEntries(names.map((name) => [name, components.schemas[name]!]));
}
