/** Holds answers against the API's document: a status that it names, a body that its schema allows. */
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { OpenApi } from '../../http/openapi/shapes.ts';
import type { Route } from './requests.ts';

const DOCUMENT = 'api';

export class Answers {
  readonly #ajv = new Ajv2020({ strict: false });
  readonly #validators = new Map<string, ValidateFunction>();

  constructor(private readonly document: OpenApi) {
    (addFormats as unknown as { default: (ajv: Ajv2020) => void }).default(this.#ajv);
    this.#ajv.addSchema(document, DOCUMENT);
  }

  /** What is wrong with an answer; null: nothing. */
  fault({ method, path, operation }: Route, status: number, type: string, body: string): string | null {
    if (status >= 500) return `status ${status}`;
    const answer = operation.responses[String(status)];
    if (answer === undefined) return `status ${status} is not documented`;
    const reference = answer.$ref ?? `#/paths/${pointer(path)}/${method}/responses/${status}`;
    const content = (answer.$ref === undefined ? answer : this.#response(answer.$ref)).content ?? {};
    if (Object.keys(content).length === 0) return body === '' ? null : 'a body that is not documented';
    const media = type.split(';')[0]!;
    if (content[media] === undefined) return `media type ${media} is not documented`;
    const validate = this.#validator(`${reference}/content/${pointer(media)}/schema`);
    if (validate(JSON.parse(body))) return null;
    return this.#ajv.errorsText(validate.errors);
  }

  #response(reference: string) {
    return this.document.components.responses![reference.replace('#/components/responses/', '')]!;
  }

  #validator(reference: string): ValidateFunction {
    let validate = this.#validators.get(reference);
    if (validate === undefined) {
      validate = this.#ajv.compile({ $ref: `${DOCUMENT}${reference}` });
      this.#validators.set(reference, validate);
    }
    return validate;
  }
}

/** One part of a JSON pointer within a reference. */
function pointer(part: string): string {
  return encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'));
}
