/** What single values of a journal may look like: small checks with a name, from which the form is put together. */
import { LIMITS } from '../limits.ts';

export interface Shape {
  what: string;
  fits: (value: unknown) => boolean;
}

export function int(min: number, max: number = Number.MAX_SAFE_INTEGER): Shape {
  return {
    what: `a whole number from ${min} to ${max}`,
    fits: (value) => Number.isSafeInteger(value) && (value as number) >= min && (value as number) <= max,
  };
}

export function number(min: number, max: number): Shape {
  return {
    what: `a number from ${min} to ${max}`,
    fits: (value) => typeof value === 'number' && value >= min && value <= max,
  };
}

export function oneOf(values: readonly string[]): Shape {
  return {
    what: `one of ${values.join(', ')}`,
    fits: (value) => typeof value === 'string' && values.includes(value),
  };
}

export function orNull(shape: Shape): Shape {
  return { what: `${shape.what} or null`, fits: (value) => value === null || shape.fits(value) };
}

export function listOf(shape: Shape, most: number): Shape {
  return {
    what: `a list of at most ${most}: ${shape.what}`,
    fits: (value) => Array.isArray(value) && value.length <= most && value.every(shape.fits),
  };
}

/** A list with something in it. */
export function someOf(shape: Shape, most: number): Shape {
  const list = listOf(shape, most);
  return {
    what: `a list of 1 to ${most}: ${shape.what}`,
    fits: (value) => list.fits(value) && (value as unknown[]).length > 0,
  };
}

/** An object with exactly these keys. */
export function record(fields: { [key: string]: Shape }): Shape {
  const keys = Object.keys(fields);
  return {
    what: `an object of ${keys.join(', ')}`,
    fits: (value) =>
      isObject(value) &&
      Object.keys(value).length === keys.length &&
      keys.every((key) => Object.hasOwn(value, key) && fields[key]!.fits(value[key])),
  };
}

export const ID: Shape = {
  what: `an id of 1 to ${LIMITS.idLength} characters without white space`,
  fits: (value) =>
    typeof value === 'string' && value.length <= LIMITS.idLength && /^[^\s\p{Cc}\p{Cs}]+$/u.test(value),
};

/** Free text: no control characters, not endless. */
export const TEXT: Shape = {
  what: `text of at most ${LIMITS.textLength} characters`,
  fits: (value) =>
    typeof value === 'string' && value.length <= LIMITS.textLength && !/[\p{Cc}\p{Cs}]/u.test(value),
};

export const NAME: Shape = {
  what: `a name of 1 to ${LIMITS.nameLength} characters`,
  fits: (value) =>
    TEXT.fits(value) && (value as string).trim() !== '' && (value as string).length <= LIMITS.nameLength,
};

export function isObject(value: unknown): value is { [key: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
