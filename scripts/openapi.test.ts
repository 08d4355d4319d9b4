/** The written document and the client's types are those of the routes as they are. */
import { readFileSync } from 'node:fs';
import { apiDocument } from '../server/http/openapi/document.ts';
import { clientTypes } from './client-types.ts';

const written = (path: string) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');

test('docs/openapi.json and client/api/schema.ts are current: `npm run openapi` writes them', async () => {
  const document = JSON.parse(JSON.stringify(await apiDocument())) as Awaited<ReturnType<typeof apiDocument>>;
  expect(JSON.parse(written('docs/openapi.json'))).toEqual(document);
  expect(written('client/api/schema.ts')).toBe(await clientTypes(document));
});

test('every operation has a name, a sentence and an example of what it answers', async () => {
  const { paths } = await apiDocument();
  const names = new Set<string>();
  for (const operations of Object.values(paths)) {
    for (const { operationId, summary, tags, responses, parameters, requestBody } of Object.values(
      operations,
    )) {
      expect([operationId, typeof summary, tags?.length]).toEqual([operationId, 'string', 1]);
      expect(names.has(operationId)).toBe(false);
      names.add(operationId);
      const [, answer] = Object.entries(responses).find(([status]) => status.startsWith('2'))!;
      const medias = [...Object.values(answer.content ?? {}), ...Object.values(requestBody?.content ?? {})];
      for (const media of medias) expect([operationId, 'example' in media]).toEqual([operationId, true]);
      for (const parameter of parameters ?? []) expect(parameter.schema).toBeDefined();
    }
  }
  expect(names.size).toBeGreaterThan(90);
});
