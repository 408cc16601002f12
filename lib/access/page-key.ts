import { z } from 'zod';
import { isStorableText } from '@/lib/crf/typed-text';

// Lists are paged by key: the last row shown, not the number of rows before it, so that a page costs the same everywhere.

/** Writes the key of the last row shown for the address of the next page. */
export function writePageKey(key: readonly string[]): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url');
}

/** Reads the key back; null when there is none or it was cut, and the list begins at its beginning. */
export function readPageKey(text: string | undefined, parts: number): string[] | null {
  if (!text) return null;
  try {
    const parsed = z
      .array(z.string().refine(isStorableText))
      .length(parts)
      .safeParse(JSON.parse(Buffer.from(text, 'base64url').toString()));
    return parsed.success ? parsed.data : null;
  } catch {
    return null; // not JSON: an address that was cut
  }
}
