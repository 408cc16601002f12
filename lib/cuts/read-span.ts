import 'server-only';
import { z } from 'zod';
import type { Actor } from '@/lib/access/actor';
import { NotFound, Refused } from '@/lib/access/errors';
import { parameter } from '@/lib/access/query-text';
import { studyTimeZone } from '@/lib/access/study-time-zone';
import { type DataCut, listCuts } from './list-cuts';
import { momentInWords } from './local-moment';
import { readMoment } from './read-moment';

const one = parameter(z.string().trim().max(400)).catch('');

/** Which differences are asked for, as it stands in the address of the page. */
export const differencesQuery = z.object({
  /** The name or the id of a data cut, or a moment; of `to` nothing for now. */
  from: one,
  to: one,
  /** Code of a site. */
  site: one,
  participant: one.transform((typed) => typed.toUpperCase()),
  after: one,
});
export type DifferencesQuery = z.output<typeof differencesQuery>;

/** One of two moments, with what it is called. */
export interface NamedMoment {
  at: Date;
  /** As an address carries it. */
  asOf: string;
  /** "First interim analysis, 3 Apr 2016 14:05 CEST (Europe/Rome)" */
  says: string;
}

/** The two moments that are asked for. Throws Refused, with a sentence, when one of them cannot be read. */
export async function readSpan(
  actor: Actor,
  { from, to }: Pick<DifferencesQuery, 'from' | 'to'>,
): Promise<{ from: NamedMoment; to: NamedMoment }> {
  const [cuts, timeZone] = await Promise.all([listCuts(actor), studyTimeZone()]);
  const now = new Date();
  if (from === '') throw new Refused('Give the first moment: a date and time, or the name of a data cut.');
  return { from: named(from, cuts, timeZone, now), to: named(to || now.toISOString(), cuts, timeZone, now) };
}

function named(text: string, cuts: readonly DataCut[], timeZone: string, now: Date): NamedMoment {
  const cut = cuts.find(({ id, name }) => id === text || name.toLowerCase() === text.toLowerCase());
  if (cut) return { at: cut.at, asOf: cut.id, says: `${cut.name}, ${cut.moment}` };
  const at = readMoment(text, timeZone, now);
  return { at, asOf: at.toISOString(), says: momentInWords(timeZone, at) };
}

/** What a page reads, or why it cannot be shown, in a sentence. */
export async function orSays<Answer>(read: () => Promise<Answer>): Promise<Answer | string> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof Refused || error instanceof NotFound) return error.message;
    throw error;
  }
}
