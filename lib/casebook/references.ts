import 'server-only';
import { and, eq, inArray } from 'drizzle-orm';
import { validate as isUuid } from 'uuid';
import { schema, type Transaction } from '@/db/client';
import type { Problem } from '@/lib/crf/content';
import type { EntryContent } from '@/lib/crf/context';
import type { AnyForm } from '@/lib/crf/form';
import { type Answers, asText } from '@/lib/crf/value';

const { entry } = schema;

/** References that lead to no entry of this child and of the right form. They cannot be stored. */
export async function strayReferences(
  tx: Transaction,
  form: AnyForm,
  participantId: string,
  content: EntryContent,
): Promise<Problem[]> {
  const given = Object.entries(form.fields).flatMap(([field, definition]) => {
    const id = asText(content.answers[field]);
    return definition.kind === 'reference' && id ? [{ field, id, to: definition.to, label: definition.label }] : [];
  });
  if (given.length === 0) return [];
  const ids = given.map((r) => r.id).filter((id) => isUuid(id));
  const known = ids.length === 0 ? [] : await targets(tx, participantId, ids);
  return given
    .filter((r) => !known.some((target) => target.id === r.id && r.to.includes(target.form)))
    .map(({ field, label }) => ({ field, says: `${label}: choose one of the entries in the list.` }));
}

const targets = (tx: Transaction, participantId: string, ids: string[]) =>
  tx
    .select({ id: entry.id, form: entry.formCode })
    .from(entry)
    .where(and(eq(entry.participantId, participantId), inArray(entry.id, ids)));

/** Answers that are none of the rows of the list the site keeps. What was saved before stays, though its row may be gone. */
export function strayListed(
  form: AnyForm,
  content: EntryContent,
  before: EntryContent | null,
  lists: Readonly<Record<string, Answers[]>>,
): Problem[] {
  return Object.entries(form.fields).flatMap(([field, definition]) => {
    if (definition.kind !== 'listed') return [];
    const name = asText(content.answers[field]);
    if (name === null || name === before?.answers[field]) return [];
    if ((lists[definition.list] ?? []).some((row) => row.name === name)) return [];
    return [{ field, says: `${definition.label}: "${name}" is not in the list. Choose one of the list.` }];
  });
}
