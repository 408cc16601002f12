import { type FieldRef, fieldOf } from '@/components/crf/field-ref';
import type { EntryPage } from '@/lib/casebook/load-entry';
import { answeredPaths, fieldPath, placeOfPath } from '@/lib/crf/paths';
import { isEmpty } from '@/lib/crf/value';
import { isCritical } from '@/study/critical-fields';
import { formByCode } from '@/study/forms';

/** Where the entry is, as the actions of verification take it. */
export function placeIn({ participant, event, form, repeat }: EntryPage) {
  return { participant: participant.label, event: event.code, form: form.code, repeat };
}

/** How far the answers of a page are compared with the source. */
export interface VerifiedSoFar {
  /** Paths that the plan asks for; all answers where it asks for nothing. */
  asked: string[];
  left: string[];
  /** Of what is left, the critical answers. */
  critical: string[];
}

/** Counts what the plan asks of the page as it is saved. */
export function verifiedSoFar(page: EntryPage): VerifiedSoFar {
  const form = formByCode(page.form.code);
  const { asked: plan, source } = page.review.verification;
  const answered = form && page.entry ? answeredPaths(form, page.content) : [];
  const asked = plan === 'critical' ? answered.filter((path) => isCriticalIn(page, path)) : answered;
  const left = asked.filter((path) => !Object.hasOwn(source.fields, path));
  return { asked, left, critical: left.filter((path) => isCriticalIn(page, path)) };
}

/** Whether what stands at this path is critical data of the study. */
export function isCriticalIn({ form }: EntryPage, path: string): boolean {
  return isCritical(form.code, placeOfPath(path).field);
}

/** Whether there is something saved in a field that can be compared with the source: computed values are not. */
export function isAnswered({ form: { code }, content }: EntryPage, ref: FieldRef): boolean {
  const form = formByCode(code);
  const kind = form && fieldOf(form, ref)?.kind;
  if (kind === undefined || kind === 'derived') return false;
  const part = ref.group === undefined ? content : content.groups[ref.group]?.find(({ id }) => id === ref.rowId);
  return part !== undefined && (!isEmpty(part.answers[ref.field]) || part.missing[ref.field] !== undefined);
}

/** The path of a field, as verifications name it. */
export const pathOfRef = ({ field, rowId }: FieldRef) => fieldPath(field, rowId);

/** The field at a path in words, and where it stands on the page; a row that was taken out stands nowhere. */
export function fieldAtPath(
  { form: { code }, content }: EntryPage,
  path: string,
): { label: string; at: string | null } {
  const form = formByCode(code);
  const { field, rowId } = placeOfPath(path);
  if (!form) return { label: path, at: null };
  if (rowId === null) return { label: form.fields[field]?.label ?? form.title, at: field };
  for (const [key, group] of Object.entries(form.groups)) {
    const label = Object.hasOwn(group.fields, field) ? group.fields[field]?.label : undefined;
    if (label === undefined) continue;
    const index = content.groups[key]?.findIndex(({ id }) => id === rowId) ?? -1;
    if (index >= 0) return { label: `${label}, ${group.row} ${index + 1}`, at: `${key}/${rowId}/${field}` };
    if (!Object.values(form.groups).some((other) => other !== group && Object.hasOwn(other.fields, field)))
      return { label: `${label}, ${group.row} that was taken out`, at: null };
  }
  return { label: form.title, at: null };
}
