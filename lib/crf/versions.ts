import { firstDayOf } from '@/lib/dates/calendar';
import type { Context } from './context';
import type { Bounds, Field, Limits } from './fields';
import type { AnyForm } from './form';
import { type Answers, asText } from './value';

/** A version of the protocol, and the first day on which it holds at a site; null while the site's ethics committee has not approved it. */
export interface ProtocolVersion {
  version: string;
  from: string | null;
}

/** The last version that holds at the site on a day; before the first approval the first one. Null when there are no versions. */
export function versionOn(versions: readonly ProtocolVersion[], on: string): string | null {
  const inForce = versions.findLast(({ from }) => from !== null && from <= on) ?? versions[0];
  return inForce?.version ?? null;
}

/**
 * The context of an entry with the version that holds for it. An entry keeps the version it was saved under as long as its date
 * stays; a new one, or one whose date was changed, has the version of its date, else of its event's planned date, else of today.
 */
export function inItsVersion(form: AnyForm, answers: Answers, context: Context): Context {
  const { versions = [], saved, event, today } = context;
  const on = dateOf(form, answers);
  if (saved && saved.on === on) return { ...context, version: saved.version };
  return { ...context, version: versionOn(versions, on ?? earlier(event.plannedDate, today)) };
}

/** Whether the version that holds here is this one or a later one. Without versions every question is asked as the form says. */
export function hasReached(version: string, { version: held, versions = [] }: Context): boolean {
  if (held === undefined || held === null) return true;
  const place = (wanted: string) => versions.findIndex((known) => known.version === wanted);
  return place(held) >= place(version);
}

/** Whether the protocol asks this question in the version that holds here. */
export function isInVersion(field: Pick<Field, 'since' | 'until'>, context: Context): boolean {
  return (!field.since || hasReached(field.since, context)) && !isPast(field, context);
}

/** Whether a later version of the protocol took the question away: what was answered stays. */
export function isPast({ until }: Pick<Field, 'until'>, context: Context): boolean {
  return until !== undefined && context.version !== undefined && context.version !== null && hasReached(until, context);
}

/** The limits of a number in the version that holds here. */
export function boundsIn(limits: Limits, context: Context): Bounds {
  const { min, max, softMin, softMax, amended = [] } = limits;
  const reached = context.version ? amended.filter(({ since }) => hasReached(since, context)) : [];
  return Object.assign({ min, max, softMin, softMax }, ...reached.map(({ since: _, ...bounds }) => bounds));
}

/** The date of an entry by its `datedBy` field, `YYYY-MM-DD`, of a partial one the first day it can mean; null while it is empty. */
export function dateOf(form: AnyForm, answers: Answers): string | null {
  const date = form.datedBy ? asText(answers[form.datedBy])?.slice(0, 10) : null;
  return date ? firstDayOf(date) : null;
}

function earlier(planned: string | null, today: string): string {
  return planned !== null && planned < today ? planned : today;
}
