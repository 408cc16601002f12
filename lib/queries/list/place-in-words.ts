import 'server-only';
import { formByCode } from '@/study/forms';
import { anyTime, findEvent } from '@/study/schedule';

/** Where something stands, for people, with the parts that an address is made of. */
export interface PlaceInWords {
  event: string;
  /** Null where it is about an event. */
  form: string | null;
  repeat: number;
  /** "Chemotherapy cycle, Cisplatin + doxorubicin 2"; the event alone where it is about that. */
  where: string;
  /** "Drugs given: Dose"; null where it is about the form as a whole. */
  fieldLabel: string | null;
  field: string | null;
  group: string | null;
  rowId: string | null;
}

interface Place {
  event: string;
  form: string | null;
  repeat: number | null;
  field?: string | null;
  group?: string | null;
  rowId?: string | null;
}

/** A place of a casebook in words. */
export function placeInWords({ event, form, repeat, field = null, group = null, rowId = null }: Place): PlaceInWords {
  return {
    ...{ event, form, repeat: repeat ?? 1, field, group, rowId },
    where: formInWords(event, form, repeat ?? 1),
    fieldLabel: labelOf(form, group, field),
  };
}

/** A form of an event in words; what belongs to no visit by its title and number alone. */
export function formInWords(event: string, form: string | null, repeat: number): string {
  const visit = findEvent(event)?.label ?? event;
  const title = formByCode(form ?? '')?.title;
  if (title === undefined) return visit;
  const numbered = repeat > 1 ? `${title} ${repeat}` : title;
  if (event === anyTime.code) return `${title} ${repeat}`;
  const [kind = visit] = visit.split(',');
  return title.startsWith(kind) && repeat === 1 ? visit : `${numbered}, ${visit}`;
}

function labelOf(code: string | null, group: string | null, field: string | null): string | null {
  const form = formByCode(code ?? '');
  if (field === null || !form) return null;
  if (group === null) return form.fields[field]?.label ?? form.groups[field]?.title ?? field;
  const rows = form.groups[group];
  const label = rows?.fields[field]?.label;
  return rows && label ? `${rows.title}: ${label}` : (rows?.title ?? field);
}

/** A field of a form in words, wherever in the calendar: "Chemotherapy cycle: Day 1"; the form alone, or an event, where there is no field. */
export function fieldInWords({ form, group, field }: Pick<Required<Place>, 'form' | 'group' | 'field'>): string {
  const title = formByCode(form ?? '')?.title ?? 'An event as a whole';
  const label = labelOf(form, group, field);
  return label === null ? title : `${title}: ${label}`;
}
