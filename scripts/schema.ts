/** Writes the JSON Schema of scenario files into the docs, made from the schema that the parser itself uses. */
import { scenarioJsonSchema } from '../server/protocol/scenario/schema.ts';
import { readArguments } from './arguments.ts';
import { writeJson } from './json-file.ts';

readArguments('usage: npm run schema', {});

await writeJson(new URL('../docs/scenario.schema.json', import.meta.url), scenarioJsonSchema());
