/** Writes the API's document into the docs, and from it the types of the page's client: both as the routes are now. */
import { writeFileSync } from 'node:fs';
import { apiDocument } from '../server/http/openapi/document.ts';
import { readArguments } from './arguments.ts';
import { clientTypes } from './client-types.ts';
import { writeJson } from './json-file.ts';

readArguments('usage: npm run openapi', {});

const document = await apiDocument();
await writeJson(new URL('../docs/openapi.json', import.meta.url), document);
writeFileSync(new URL('../client/api/schema.ts', import.meta.url), await clientTypes(document));
