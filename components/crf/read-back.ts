import type { Context } from '@/lib/crf/context';
import type { Field } from '@/lib/crf/fields';
import type { AnyForm } from '@/lib/crf/form';
import { type Answers, asText, type Value } from '@/lib/crf/value';
import { daysBetween, isDate } from '@/lib/dates/calendar';
import { dateInWords, shortDate } from '@/lib/dates/words';

interface Around {
  reading: { content: { answers: Answers } };
  context: Context;
}

/** Courses of treatment, of which people count the days. */
const COUNTED = ['cycle', 'course'];
const LONGEST_COURSE = 60;

/** A date or time in words, with its place in the cycle: "Friday 3 April 2009, day 12 of cycle". '' where nothing can be misread. */
export function readBack(form: AnyForm, name: string, field: Field, value: Value, around: Around): string {
  const text = asText(value);
  if (text === null) return '';
  if (field.kind === 'partialdate') return dateInWords(text);
  if (field.kind === 'datetime') return `${dateInWords(text.slice(0, 10))}, ${text.slice(11)}`;
  if (field.kind !== 'date' || !isDate(text)) return '';
  const course = COUNTED.find((word) => form.title.toLowerCase().includes(word));
  if (!course) return dateInWords(text);
  const place = name === form.datedBy ? fromPlan(text, around.context) : dayOf(course, form, text, around);
  return `${dateInWords(text)}${place}`;
}

function dayOf(course: string, form: AnyForm, date: string, { reading }: Around): string {
  const first = form.datedBy ? asText(reading.content.answers[form.datedBy]) : null;
  if (first === null || !isDate(first)) return '';
  const day = daysBetween(first, date) + 1;
  return day >= 1 && day <= LONGEST_COURSE ? `, day ${day} of ${course}` : '';
}

function fromPlan(date: string, { event: { plannedDate } }: Context): string {
  if (plannedDate === null) return '';
  const days = daysBetween(plannedDate, date);
  if (days === 0) return ', as planned';
  const count = `${Math.abs(days)} day${Math.abs(days) === 1 ? '' : 's'}`;
  return `, ${count} ${days > 0 ? 'after' : 'before'} the planned ${shortDate(plannedDate)}`;
}
