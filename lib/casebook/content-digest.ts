import { createHash } from 'node:crypto';
import type { EntryContent } from '@/lib/crf/context';
import { type Field, type Fields, storedAs } from '@/lib/crf/fields';
import type { AnyForm } from '@/lib/crf/form';
import { type Answers, isEmpty } from '@/lib/crf/value';

/**
 * Digest of what a person answered on an entry: numbers and texts, not choices and dates, which children share by chance. Null when
 * fewer than `least` such answers are there: few are alike without being copied.
 */
export function contentDigest(form: AnyForm, content: EntryContent, least: number): string | null {
  const rows = Object.entries(form.groups).flatMap(([key, { fields }]) =>
    (content.groups[key] ?? []).flatMap(({ answers }) => telling(fields, answers)),
  );
  const all = [...telling(form.fields, content.answers), ...rows];
  if (all.length < least) return null;
  return createHash('sha256').update(JSON.stringify(all)).digest('base64url');
}

function telling(fields: Fields, answers: Answers): string[] {
  return Object.entries(fields).flatMap(([key, field]) => {
    const value = answers[key] ?? null;
    return isTelling(field) && !isEmpty(value) ? [`${key}=${String(value)}`] : [];
  });
}

function isTelling(field: Field): boolean {
  return field.kind !== 'derived' && ['integer', 'decimal', 'text', 'longtext', 'time'].includes(storedAs(field));
}
