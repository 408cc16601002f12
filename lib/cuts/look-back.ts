import 'server-only';
import { readAs } from '@/db/transaction-as';
import { type Actor, assertMay } from '@/lib/access/actor';
import { Refused } from '@/lib/access/errors';
import { one } from '@/lib/access/query-text';
import { studyTimeZone } from '@/lib/access/study-time-zone';
import { findParticipant } from '@/lib/casebook/find-participant';
import { type DataCut, listCuts } from './list-cuts';
import { momentInWords } from './local-moment';
import { readMoment } from './read-moment';

/** Whether a page shows the past, and which. */
export interface LookBack {
  /** Null: as of now. */
  at: Date | null;
  /** What the links of the page carry; '' for now. */
  asOf: string;
  /** "3 Apr 2016 14:05 CEST (Europe/Rome)"; '' for now. */
  moment: string;
  /** The name of the data cut, when one was asked for. */
  cut: string | null;
  /** Why what was asked for is not shown, in a sentence. */
  problem: string | null;
  /** Where moments are typed and told. */
  timeZone: string;
  cuts: Pick<DataCut, 'id' | 'name' | 'moment'>[];
}

/**
 * Reads `asof` of a page's address: a moment, or the id of a data cut. What cannot be read is told, and the page shown as of now.
 * @param participant the child whose casebook it is: moments are those of its site's clock
 */
export async function lookBack(
  actor: Actor,
  sent: string | string[] | undefined,
  participant: string | null = null,
): Promise<LookBack> {
  const [timeZone, cuts] = await Promise.all([zoneOf(actor, participant), listCuts(actor)]);
  const asked = (one(sent) ?? '').trim().slice(0, 100);
  const now = { at: null, asOf: '', moment: '', cut: null, problem: null, timeZone, cuts };
  if (asked === '') return now;
  const cut = cuts.find(({ id }) => id === asked);
  try {
    const at = cut?.at ?? readMoment(asked, timeZone);
    return {
      ...now,
      at,
      asOf: cut?.id ?? at.toISOString(),
      moment: momentInWords(timeZone, at),
      cut: cut?.name ?? null,
    };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return { ...now, problem: error.message };
  }
}

async function zoneOf(actor: Actor, participant: string | null): Promise<string> {
  assertMay(actor, 'read casebook');
  if (participant === null) return studyTimeZone();
  return readAs(actor, async (tx) => (await findParticipant(tx, participant)).timeZone);
}
