import 'server-only';
import type { Transaction } from '@/db/client';
import { type Actor, may } from '@/lib/access/actor';
import { type EntryLocks, entryLocks } from '@/lib/locks/entry-locks';
import { entryQueries } from '@/lib/queries/entry-queries';
import type { ReadQuery } from '@/lib/queries/read-queries';
import { type EntrySignatures, entrySignatures } from '@/lib/signatures/entry-signatures';
import { type EntryVerification, entryVerification } from '@/lib/verification/entry-verification';
import type { Permission } from '@/study/roles';
import type { EntryKey } from './entry-input';
import type { FoundParticipant } from './find-participant';
import type { StoredEntry } from './stored-entries';

/** How far the review of an entry has come, and what the reader may do with it. */
export interface EntryReview {
  may: {
    raise: boolean;
    answer: boolean;
    verify: boolean;
    reviewMedically: boolean;
    sign: boolean;
    freeze: boolean;
    lock: boolean;
  };
  /** On the form, its fields and its event. */
  queries: ReadQuery[];
  /** What was compared with the source, and reviewed medically. */
  verification: EntryVerification;
  /** What is frozen or locked here. */
  locks: EntryLocks;
  /** Who signed, and whether it stands. */
  signing: EntrySignatures;
}

/** What was reviewed. */
export interface Reviewed {
  child: FoundParticipant;
  key: EntryKey;
  /** Undefined while nothing is saved at this place. */
  entry: StoredEntry | undefined;
}

/** The review of one entry, each part from its own room. */
export async function reviewOf(tx: Transaction, actor: Actor, reviewed: Reviewed): Promise<EntryReview> {
  const { child } = reviewed;
  const allowed = (permission: Permission) => may(actor, permission, child.siteId);
  return {
    may: {
      raise: allowed('raise queries'),
      answer: allowed('answer queries'),
      verify: allowed('verify data'),
      reviewMedically: allowed('review medically'),
      sign: allowed('sign casebook'),
      freeze: allowed('freeze data'),
      lock: allowed('lock data'),
    },
    queries: await entryQueries(tx, actor, reviewed),
    verification: await entryVerification(tx, reviewed),
    locks: await entryLocks(tx, actor, reviewed),
    signing: await entrySignatures(tx, actor, reviewed),
  };
}
