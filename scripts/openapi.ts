/** Writes the API's document into the docs, and from it the types of the page's client: both as the routes are now. */
import { writeFileSync } from 'node:fs';
import { clientTypes } from './client-types.ts';
import { apiDocument } from '../server/http/openapi/document.ts';
import { writeJson } from './json-file.ts';

const document = await apiDocument();
await writeJson(new URL('../docs/openapi.json', import.meta.url), document);
writeFileSync(new URL('../client/api/schema.ts', import.meta.url), await clientTypes(document));
