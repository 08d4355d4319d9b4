/** The types of the page's client, made from the API's document. */
import openapiTS, { astToString, type OpenAPI3 } from 'openapi-typescript';
import { format } from 'prettier';
import type { OpenApi } from '../server/http/openapi/shapes.ts';

const HEAD =
  '/** Generated from docs/openapi.json by `npm run openapi`: the API as its routes describe it. */\n';

export async function clientTypes(document: OpenApi): Promise<string> {
  // Its own copy: the generator resolves references in place.
  const nodes = await openapiTS(JSON.parse(JSON.stringify(document)) as OpenAPI3);
  return format(HEAD + astToString(nodes), { parser: 'typescript', printWidth: 110, singleQuote: true });
}
