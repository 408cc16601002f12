import 'server-only';
import { eq, sql } from 'drizzle-orm';
import { schema, type Transaction } from '@/db/client';
import type { Context, EntryContent } from '@/lib/crf/context';
import type { Fields } from '@/lib/crf/fields';
import { findingsOf } from '@/lib/crf/findings';
import type { AnyForm } from '@/lib/crf/form';
import { settle } from '@/lib/crf/settle';
import type { Answers } from '@/lib/crf/value';
import { formByCode, forms } from '@/study/forms';
import { isUnchanged } from './changes';
import { contextOf } from './entry-context';
import type { FoundParticipant } from './find-participant';
import { type StoredEntry, storedEntries } from './stored-entries';
import { writeContent } from './write-entry';

const { entry } = schema;

/** Forms that derive from one another in turn must come to rest by then; a chain of the study has three links. */
const mostPasses = 8;

/**
 * After a form was saved: derives again, in the same transaction, what other entries of the child derive from it, until
 * nothing moves. Only derived values and the counts of findings change; what people typed elsewhere is never touched, and
 * the version that guards against a second editor stays. Returns the codes of the forms that changed, the saved one included.
 */
export async function refreshDependents(
  tx: Transaction,
  savedForm: AnyForm,
  child: FoundParticipant,
): Promise<Set<string>> {
  const changed = new Set([savedForm.code]);
  const reached = formsReachedFrom(savedForm.code);
  if (reached.length === 0) return changed;
  const needed = [...new Set(reached.flatMap((form) => [form.code, ...(form.reads ?? [])]))];
  const entries = await storedEntries(tx, child.id, needed);
  if (!entries.some((e) => reached.some((form) => form.code === e.form))) return changed;
  await tx.execute(sql`select set_config('casebook.reason', ${`Derived again from ${savedForm.title}`}, true)`);
  let moved = new Set(changed);
  for (let pass = 0; moved.size > 0; pass++) {
    if (pass === mostPasses)
      throw new Error(`Derived values do not come to rest after ${savedForm.code}: ${[...moved]}.`);
    moved = await refreshPass(tx, child, entries, moved);
    for (const code of moved) changed.add(code);
  }
  return changed;
}

/** Derives every entry of the child again: after the child was given a number, which derivations may show. */
export async function refreshCasebook(tx: Transaction, child: FoundParticipant): Promise<void> {
  const codes = Object.keys(forms);
  const entries = await storedEntries(tx, child.id, codes);
  await refreshPass(tx, child, entries, new Set(codes));
}

/** The forms that read this one, those that read them, and so on. */
function formsReachedFrom(code: string): AnyForm[] {
  const reached = new Set<string>();
  const follow = (from: string) => {
    for (const form of Object.values<AnyForm>(forms)) {
      if (!form.reads?.includes(from) || reached.has(form.code)) continue;
      reached.add(form.code);
      follow(form.code);
    }
  };
  follow(code);
  return Object.values<AnyForm>(forms).filter((form) => reached.has(form.code));
}

/** One look at every entry that reads a form that moved; returns the codes of the forms that moved now. */
async function refreshPass(tx: Transaction, child: FoundParticipant, entries: StoredEntry[], moved: Set<string>) {
  const movedNow = new Set<string>();
  for (const stored of entries) {
    const form = formByCode(stored.form);
    if (!stored.content || !form?.reads?.some((code) => moved.has(code))) continue;
    const context = contextOf(form, stored, child, entries);
    const content = withDerived(form, stored.content, context);
    await keepCounts(tx, stored, form, content, context);
    if (isUnchanged(form, stored.content, content)) continue;
    await writeContent(tx, form, { entryId: stored.id, participantId: child.id, siteId: child.siteId }, content);
    stored.content = content;
    movedNow.add(form.code);
  }
  return movedNow;
}

function withDerived(form: AnyForm, content: EntryContent, context: Context): EntryContent {
  const { content: settled } = settle(form, content, context);
  const groups = Object.entries(form.groups).map(([key, group]) => {
    const rows = (content.groups[key] ?? []).map((row) => {
      const now = settled.groups[key]?.find((r) => r.id === row.id);
      return now ? { ...row, answers: { ...row.answers, ...derivedOnly(group.fields, now.answers) } } : row;
    });
    return [key, rows];
  });
  return {
    ...content,
    answers: { ...content.answers, ...derivedOnly(form.fields, settled.answers) },
    groups: Object.fromEntries(groups),
  };
}

function derivedOnly(fields: Fields, answers: Answers): Answers {
  return Object.fromEntries(Object.entries(answers).filter(([key]) => fields[key]?.kind === 'derived'));
}

async function keepCounts(
  tx: Transaction,
  stored: StoredEntry,
  form: AnyForm,
  content: EntryContent,
  context: Context,
) {
  const findings = findingsOf(form, content, context);
  const hardFindings = findings.filter((f) => f.severity === 'hard').length;
  const softFindings = findings.length - hardFindings;
  if (hardFindings === stored.hardFindings && softFindings === stored.softFindings) return;
  await tx.update(entry).set({ hardFindings, softFindings }).where(eq(entry.id, stored.id));
  stored.hardFindings = hardFindings;
  stored.softFindings = softFindings;
}
