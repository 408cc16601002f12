/** As many numbers as become one piece of text. */
const AT_ONCE = 10_000;

/**
 * JSON in pieces, so that columns of millions never become one text: an object's entries on lines of their own, lists of numbers on
 * one line. NaN and infinity become null; an entry that is undefined is left out.
 */
export function* jsonPieces(value: unknown, indent = ''): Generator<string> {
  if (value instanceof Float64Array || value instanceof Uint32Array) yield* numbers(value);
  else if (Array.isArray(value) && value.some(isObject))
    yield* block(
      value.map((item) => ['', item]),
      '[]',
      indent,
    );
  else if (isObject(value) && !Array.isArray(value)) yield* block(entriesOf(value), '{}', indent);
  else yield JSON.stringify(value);
}

function* numbers(values: Float64Array | Uint32Array): Generator<string> {
  yield '[';
  for (let from = 0; from < values.length; from += AT_ONCE) {
    const text = JSON.stringify(Array.from(values.subarray(from, from + AT_ONCE)));
    yield `${from > 0 ? ',' : ''}${text.slice(1, -1)}`;
  }
  yield ']';
}

function* block(entries: [string, unknown][], brackets: string, indent: string): Generator<string> {
  const inner = `${indent}  `;
  yield brackets.charAt(0);
  for (const [i, [key, value]] of entries.entries()) {
    yield `${i > 0 ? ',' : ''}\n${inner}${key}`;
    yield* jsonPieces(value, inner);
  }
  yield entries.length > 0 ? `\n${indent}${brackets.charAt(1)}` : brackets.charAt(1);
}

function entriesOf(value: object): [string, unknown][] {
  return Object.entries(value).flatMap(([key, item]) =>
    item === undefined ? [] : [[`${JSON.stringify(key)}: `, item]],
  );
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
