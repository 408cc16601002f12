import { z } from 'zod';
import { isStorableText } from '@/lib/crf/typed-text';

// Lists are paged by key: the last row shown, not the number of rows before it, so that a page costs the same everywhere.

/** Writes the key of the last row shown for the address of the next page. */
export function writePageKey(key: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url');
}

/** Reads the key back; null when there is none or it was cut, and the list begins at its beginning. */
export function readPageKey(text: string | undefined, parts: number): string[] | null {
  const read = pageKey(z.array(z.string().refine(isStorableText)).length(parts)).safeParse(text);
  return read.success ? read.data : null;
}

/** A written key with these parts. */
export const pageKey = <Key>(parts: z.ZodType<Key>) => z.string().transform(asJson).pipe(parts);

function asJson(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString());
  } catch {
    return null; // an address that was cut, as in an e-mail
  }
}
