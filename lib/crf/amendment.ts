import { type Bounds, type Field, type Fields, optionsOf } from './fields';
import type { AnyForm } from './form';
import type { ScheduledEvent } from './schedule';

/** One thing that a version of the protocol changed, in words; `form` is null for the calendar. */
export interface AmendedPart {
  kind: 'added' | 'retired' | 'limits' | 'moved';
  form: string | null;
  /** Field key, or the event's code. */
  what: string;
  says: string;
}

/** Everything that a version of the protocol changed in the forms and in the calendar. */
export function amendedParts(
  version: string,
  forms: Readonly<Record<string, AnyForm>>,
  events: readonly ScheduledEvent[],
): AmendedPart[] {
  const ofForms = Object.values(forms).flatMap((form) => {
    const groups = Object.values(form.groups).map(({ fields }) => fields);
    return [form.fields, ...groups].flatMap((fields) => partsOfForm(form, fields, version));
  });
  return [...ofForms, ...events.flatMap((event) => partsOfEvent(event, version))];
}

function partsOfForm(form: AnyForm, fields: Fields, version: string): AmendedPart[] {
  return Object.entries(fields).flatMap(([key, field]) => {
    const at = (kind: AmendedPart['kind'], says: string): AmendedPart => ({ kind, form: form.code, what: key, says });
    const parts: AmendedPart[] = [];
    if (field.since === version) parts.push(at('added', `New question “${field.label}”${answersOf(field)}.`));
    if (field.until === version)
      parts.push(at('retired', `“${field.label}” is no longer asked; what was answered stays.`));
    const limits = 'amended' in field ? field.amended?.find(({ since }) => since === version) : undefined;
    if (limits) parts.push(at('limits', `“${field.label}”: ${boundsInWords(field, limits)}.`));
    return parts;
  });
}

function partsOfEvent(event: ScheduledEvent, version: string): AmendedPart[] {
  const amendment = event.amended?.find(({ since }) => since === version);
  if (!amendment) return [];
  const { day, window } = amendment;
  const parts = [
    day !== undefined && day !== event.day && `${dayInWords(event.day)} becomes ${dayInWords(day)}`,
    window && `its window is now from ${window[0]} to ${window[1]} days around the planned day`,
    amendment.forms && `it now has ${amendment.forms.length} forms`,
  ].filter((part) => typeof part === 'string');
  return [{ kind: 'moved', form: null, what: event.code, says: `${event.label}: ${parts.join('; ')}.` }];
}

function answersOf(field: Field): string {
  const options = Object.values(optionsOf(field) ?? {});
  if (options.length > 0) return ` (${options.join(' / ')})`;
  return 'unit' in field && field.unit ? ` in ${field.unit}` : '';
}

const boundWords: Record<keyof Bounds, string> = {
  min: 'lowest value accepted',
  max: 'highest value accepted',
  softMin: 'doubted below',
  softMax: 'doubted above',
};

function boundsInWords(field: Field, { since: _, ...bounds }: { since: string } & Bounds): string {
  const before: Bounds =
    'min' in field || 'softMin' in field || 'max' in field || 'softMax' in field ? (field as Bounds) : {}; // numbers have them
  const changed = (Object.entries(bounds) as [keyof Bounds, number | undefined][]).map(([bound, now]) => {
    return `${boundWords[bound]} ${told(now)} instead of ${told(before[bound])}`;
  });
  return changed.join(', ');
}

const told = (bound: number | undefined) => (bound === undefined ? 'no limit' : String(bound));

function dayInWords(day: number): string {
  const [week, rest] = [Math.floor(day / 7), day % 7];
  return rest === 0 ? `week ${week}` : `week ${week}, day ${rest + 1}`;
}
