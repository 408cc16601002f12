'use client';
import { SelectBox } from '@/components/access/select-box';
import { SetLockForm } from '@/components/locks/set-lock-form';
import type { EntryPage } from '@/lib/casebook/load-entry';
import type { Fields } from '@/lib/crf/fields';
import { fieldPath, placeOfPath } from '@/lib/crf/paths';
import type { LockTarget } from '@/lib/locks/lock-input';
import { formByCode } from '@/study/forms';
import type { LockActs } from './lock-acts';

interface FreezeFieldProps {
  page: EntryPage;
  set: LockActs['set'];
}

/** Freezes one field of the form, or of a row of its grids: chosen here, so that no button stands under every field. */
export function FreezeField({ page, set }: FreezeFieldProps) {
  const { participant, event, form, repeat } = page;
  const choices = fieldsOf(page);
  if (choices.length === 0) return null;
  const chosen = (typed: FormData): LockTarget => ({
    ...{ level: 'field', participant: participant.label, event: event.code, form: form.code, repeat },
    ...placeOfPath(String(typed.get('path') ?? '')),
  });
  return (
    <SetLockForm
      kind="freeze"
      of={chosen}
      label="Freeze one field"
      says="The site can no longer change this field. Everything else of the form can be changed."
      set={set}
    >
      <SelectBox label="Field" name="path" required defaultValue="">
        <option value="">Choose a field</option>
        {choices.map(({ path, label }) => (
          <option key={path} value={path}>
            {label}
          </option>
        ))}
      </SelectBox>
    </SetLockForm>
  );
}

/** The fields that a person answers and that are not frozen yet, in the order of the form. */
function fieldsOf({ form: { code }, content, review }: EntryPage): { path: string; label: string }[] {
  const form = formByCode(code);
  if (!form) return [];
  const own = answeredIn(form.fields, null, '');
  const rows = Object.entries(form.groups).flatMap(([key, group]) =>
    (content.groups[key] ?? []).flatMap((row, index) =>
      answeredIn(group.fields, row.id, `${group.title}, row ${index + 1}: `),
    ),
  );
  return [...own, ...rows].filter(({ path }) => !Object.hasOwn(review.locks.fields, path));
}

function answeredIn(fields: Fields, rowId: string | null, before: string): { path: string; label: string }[] {
  return Object.entries(fields)
    .filter(([, field]) => field.kind !== 'derived' && !field.retired)
    .map(([key, field]) => ({ path: fieldPath(key, rowId), label: `${before}${field.label}` }));
}
