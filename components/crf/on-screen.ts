import { type TypedContent, typedContent } from '@/lib/crf/content';
import type { EntryContent } from '@/lib/crf/context';
import type { Typed } from '@/lib/crf/entry-text';
import type { Field } from '@/lib/crf/fields';
import type { AnyForm } from '@/lib/crf/form';
import { isPartialDate } from '@/lib/dates/calendar';
import { shortDate } from '@/lib/dates/words';

/** What stands in the controls for this content; dates in the one box of a grid's cell as people write them. */
export function contentOnScreen(form: AnyForm, content: EntryContent): TypedContent {
  const typed = typedContent(form, content);
  const groups = Object.entries(typed.groups).map(([key, rows]) => {
    const fields = form.groups[key]?.fields ?? {};
    return [
      key,
      rows.map((row) => ({ ...row, texts: mapped(row.texts, (field, text) => inCell(fields[field], text)) })),
    ];
  });
  return { ...typed, groups: Object.fromEntries(groups) };
}

/** A date in a cell, as "3 Apr 2009"; every other text as it is. */
export function inCell(field: Field | undefined, text: Typed): Typed {
  const isDateField = field?.kind === 'date' || field?.kind === 'partialdate';
  return isDateField && isPartialDate(text) ? shortDate(text) : text;
}

function mapped(texts: Record<string, Typed>, change: (field: string, text: Typed) => Typed): Record<string, Typed> {
  return Object.fromEntries(Object.entries(texts).map(([field, text]) => [field, change(field, text)]));
}
