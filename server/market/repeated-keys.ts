/**
 * Keys that an object of a JSON text has twice. JSON's readers keep the last and drop the others without a word, and
 * what was dropped may have been meant.
 */
export type JsonPath = (string | number)[];

/** An object or array that the reading is in, and where in it. */
interface Level {
  /** Null for an array. */
  readonly keys: Set<string> | null;
  at: string | number;
}

/** Nothing that we read goes deeper; whatever does is refused for what it is. */
const DEEPEST = 100;

/** The path of each key that its object had before. The text is known to be JSON. */
export function repeatedKeys(text: string): JsonPath[] {
  const repeated: JsonPath[] = [];
  const levels: Level[] = [];
  let isKeyNext = false;
  for (let i = 0; i < text.length && levels.length <= DEEPEST; i += 1) {
    const level = levels.at(-1);
    switch (text[i]) {
      case '{':
        levels.push({ keys: new Set(), at: '' });
        isKeyNext = true;
        break;
      case '[':
        levels.push({ keys: null, at: 0 });
        isKeyNext = false;
        break;
      case '}':
      case ']':
        levels.pop();
        break;
      case ',':
        isKeyNext = level!.keys !== null;
        if (!isKeyNext) level!.at = Number(level!.at) + 1;
        break;
      case '"': {
        const end = endOfString(text, i);
        if (isKeyNext) {
          const key = JSON.parse(text.slice(i, end)) as string;
          level!.at = key;
          if (level!.keys!.has(key)) repeated.push(levels.map(({ at }) => at));
          level!.keys!.add(key);
          isKeyNext = false;
        }
        i = end - 1;
      }
    }
  }
  return repeated;
}

/** The place behind the string that begins at `start`. */
function endOfString(text: string, start: number): number {
  let i = start + 1;
  while (text[i] !== '"') i += text[i] === '\\' ? 2 : 1;
  return i + 1;
}
