/** Adds to a generated document what all operations share: problems, the key of a POST, and examples. */
import { exampleOf, EXAMPLES } from './example.ts';
import { PROBLEM_RESPONSES, PROBLEM_SCHEMA, problemsOf } from './problems.ts';
import type { Answer, Media, Method, OpenApi, Operation } from './shapes.ts';
import { onlyUsed } from './used.ts';

export function completed(document: OpenApi): OpenApi {
  const { components } = document;
  components.schemas['Problem'] = PROBLEM_SCHEMA;
  components.responses = PROBLEM_RESPONSES;
  for (const operations of Object.values(document.paths)) {
    for (const [method, operation] of Object.entries(operations) as [Method, Operation][]) {
      complete(document, method, operation);
    }
  }
  components.schemas = onlyUsed(document);
  return document;
}

function complete(document: OpenApi, method: Method, operation: Operation): void {
  for (const parameter of operation.parameters ?? []) {
    const named = EXAMPLES[parameter.name];
    if (parameter.in === 'path' && named !== undefined) parameter.example = named;
  }
  const bodies = operation.requestBody?.content ?? {};
  for (const media of Object.values(bodies)) giveExample(document, media);
  for (const [status, answer] of Object.entries(operation.responses)) {
    operation.responses[status] = described(answer);
    for (const media of Object.values(answer.content ?? {})) giveExample(document, media);
  }
  operation.responses = { ...operation.responses, ...problemsOf(method) };
}

function giveExample(document: OpenApi, media: Media): void {
  media.example ??= exampleOf(document, media.schema);
}

function described(answer: Answer): Answer {
  const dull = answer.description === undefined || answer.description === 'Default Response';
  return dull ? { ...answer, description: 'What was asked for.' } : answer;
}
