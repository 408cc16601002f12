import 'server-only';
import { desc, eq, inArray, type SQL, sql } from 'drizzle-orm';
import { v7 as newId } from 'uuid';
import { z } from 'zod';
import { schema } from '@/db/client';
import { readAs, transactionAs } from '@/db/transaction-as';
import { type Actor, assertMay } from '@/lib/access/actor';
import { Refused } from '@/lib/access/errors';
import type { Outcome } from '@/lib/access/outcome';
import { studyTimeZone } from '@/lib/access/study-time-zone';
import { isStorableText, unstorableSays } from '@/lib/crf/typed-text';
import { dateTimeWithZone } from '@/lib/dates/clock';
import { filterAddress, filterInWords } from './audit-filter';
import { type AuditQuery, auditQuery } from './audit-query';

const { person, trailReview } = schema;

export const reviewTrailInput = z.object({
  /** The filter of the page, as it stands in its address. */
  filter: z.string().max(1000),
  /** The moment of the latest change that was on the page. */
  changesUpTo: z.iso.datetime(),
  remark: z
    .string()
    .trim()
    .min(3, 'Say in a few words what the review showed.')
    .max(1000, 'Use at most 1,000 characters.')
    .refine(isStorableText, unstorableSays),
});

/**
 * Puts on record that somebody went through a part of the audit trail, up to which change, and what it showed (EU Annex 11, 9: audit
 * trails are reviewed regularly). Throws NotAllowed, and Refused for a moment that has not come.
 */
export async function reviewTrail(actor: Actor, input: z.output<typeof reviewTrailInput>): Promise<Outcome> {
  assertMay(actor, 'review audit trail');
  if (new Date(input.changesUpTo) > new Date())
    throw new Refused('Changes that have not been made yet cannot be reviewed.');
  const filter = filterAddress(auditQuery.parse(Object.fromEntries(new URLSearchParams(input.filter))));
  // As PostgreSQL reads it: to the microsecond.
  const done = { changesUpTo: sql`${input.changesUpTo}::timestamptz` };
  await transactionAs(actor, `Audit trail reviewed: ${input.remark}`, (tx) =>
    tx.insert(trailReview).values({ id: newId(), filter, ...done, remark: input.remark, reviewedBy: actor.personId }),
  );
  return { ok: true };
}

/** A review of the trail that was done. */
export interface TrailReview {
  id: string;
  by: string;
  at: string;
  upTo: string;
  /** In UTC, for whoever asks what came since. */
  upToMoment: string;
  /** "Participant MI01-004, kind of record Query"; "all changes". */
  what: string;
  filter: string;
  remark: string;
}

/** The reviews of the trail, the latest first; at most fifty. */
export async function trailReviews(actor: Actor): Promise<TrailReview[]> {
  return select(actor, undefined, desc(trailReview.reviewedAt), 50);
}

/** How far the answer to a question of the trail was reviewed: by the same question, or all changes together. Null when never. */
export async function reviewedUpTo(actor: Actor, query: AuditQuery): Promise<TrailReview | null> {
  const asked = inArray(trailReview.filter, [filterAddress(query), '']);
  const [furthest] = await select(actor, asked, desc(trailReview.changesUpTo), 1);
  return furthest ?? null;
}

async function select(actor: Actor, condition: SQL | undefined, order: SQL, most: number): Promise<TrailReview[]> {
  assertMay(actor, 'read audit trail');
  const timeZone = await studyTimeZone();
  const at = (moment: Date) => dateTimeWithZone(timeZone, moment);
  const upToMoment = sql<string>`audit_time(${trailReview.changesUpTo})`;
  const rows = await readAs(actor, (tx) =>
    tx
      .select({ review: trailReview, by: person.displayName, upToMoment })
      .from(trailReview)
      .innerJoin(person, eq(person.id, trailReview.reviewedBy))
      .where(condition)
      .orderBy(order, desc(trailReview.id))
      .limit(most),
  );
  return rows.map(({ review: { id, filter, changesUpTo, remark, reviewedAt }, by, upToMoment: moment }) => ({
    ...{ id, by, at: at(reviewedAt), upTo: at(changesUpTo), upToMoment: moment, filter, remark },
    what: filterInWords(auditQuery.parse(Object.fromEntries(new URLSearchParams(filter)))),
  }));
}
