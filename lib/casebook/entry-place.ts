import 'server-only';
import { NotFound } from '@/lib/access/errors';
import type { AnyForm } from '@/lib/crf/form';
import { formByCode } from '@/study/forms';
import { findEvent } from '@/study/schedule';
import type { Place } from './casebook-in-hand';

/** The form that stands at this place of the calendar. Throws NotFound where the study has no such event, form or repeat. */
export function formAt({ event, form: code, repeat }: Place): AnyForm {
  const planned = findEvent(event);
  const form = formByCode(code);
  if (!planned || !form || !planned.forms.includes(code))
    throw new NotFound('The study has no such form at this event.');
  if (repeat > 1 && !mayRepeat(form, event)) throw new NotFound(`${form.title} is filled in once at this event.`);
  return form;
}

/** A form repeats within an event when it says so, and always among what belongs to the child and not to a visit. */
export function mayRepeat(form: AnyForm, event: string): boolean {
  return form.repeats === true || (event === 'ANY' && !form.once);
}

/** Where the next entry of this form at this event goes. */
export function nextRepeat(entries: readonly Place[], { event, form }: Omit<Place, 'repeat'>): number {
  const own = entries.filter((entry) => entry.form === form && entry.event === event);
  return Math.max(0, ...own.map(({ repeat }) => repeat)) + 1;
}
