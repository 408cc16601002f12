import 'server-only';
import { createHash } from 'node:crypto';
import type { StoredEntry } from '@/lib/casebook/stored-entries';
import type { Answers, Missing } from '@/lib/crf/value';
import { isEmpty } from '@/lib/crf/value';
import { writtenByReview } from '@/study/signing';

/**
 * What a signature stands on, as one text: JSON without spaces, keys in the order of their letters, of
 * `{ answers, entry, event, form, groups, missing, repeat }`. `answers` and `missing` hold what is there, never what is empty, so that a
 * field that a later version adds changes nothing; computed values are in it, what the review itself writes (`writtenByReview`) is not.
 * `groups` has the rows of each grid in their order, each as `{ answers, id, missing }`; a grid without rows is left out.
 */
export function canonicalContent({ id, event, form, repeat, content }: Signable): string {
  const groups = Object.entries(content?.groups ?? {}).filter(([, rows]) => rows.length > 0);
  return sortedJson({
    ...{ entry: id, event, form, repeat, answers: given(content?.answers ?? {}), missing: content?.missing ?? {} },
    groups: Object.fromEntries(
      groups.map(([key, rows]) => [
        key,
        rows.map((row) => ({ id: row.id, answers: given(row.answers), missing: row.missing })),
      ]),
    ),
  });
}

export type Signable = Pick<StoredEntry, 'id' | 'event' | 'form' | 'repeat' | 'content'>;

/** SHA-256 of the canonical content of an entry, in hexadecimal. */
export const entryHash = (entry: Signable): string => sha256(canonicalContent(entry));

/** The hash of all that one signature covers: SHA-256 of the hashes of its entries, one in a line, in the order of the entries' ids. */
export function signatureHash(entries: readonly { entryId: string; contentHash: string }[]): string {
  const inOrder = [...entries].sort((one, other) => (one.entryId < other.entryId ? -1 : 1));
  return sha256(inOrder.map(({ contentHash }) => contentHash).join('\n'));
}

const given = (answers: Answers): Answers =>
  Object.fromEntries(
    Object.entries(answers).filter(([key, value]) => !isEmpty(value) && !writtenByReview.includes(key)),
  );

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json } | Missing | Answers;

function sortedJson(value: Json): string {
  return JSON.stringify(value, (_, part: unknown) =>
    part && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  );
}

const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');
