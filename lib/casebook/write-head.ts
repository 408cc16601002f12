import 'server-only';
import { eq, sql } from 'drizzle-orm';
import { schema, type Transaction } from '@/db/client';
import type { Actor } from '@/lib/access/actor';
import { NotAllowed } from '@/lib/access/errors';
import { formByCode } from '@/study/forms';
import { settings } from '@/study/settings';
import { contentDigest } from './content-digest';
import type { FoundParticipant } from './find-participant';
import type { StoredEntry } from './stored-entries';

const { entry } = schema;
const headColumns = { id: entry.id, version: entry.version, status: entry.status, savedAt: entry.savedAt };

/** What is told of an entry once it is written. */
export type Head = Pick<StoredEntry, 'id' | 'version' | 'status' | 'savedAt'>;

/** Writes the head of an entry: its state, version and counts; the content follows. */
export async function writeHead(
  tx: Transaction,
  actor: Actor,
  child: FoundParticipant,
  before: StoredEntry | undefined,
  now: StoredEntry,
) {
  const { status, held, version, occurredOn, hardFindings, softFindings, pendingAnswers, protocolVersion } = now;
  const counts = { hardFindings, softFindings, pendingAnswers };
  const changing = {
    status,
    held,
    version,
    occurredOn,
    ...counts,
    protocolVersion,
    contentDigest: digestOf(now),
    toVerify: now.toVerify,
    toVerifyCritical: now.toVerifyCritical,
  };
  if (before) {
    const [head] = await tx
      .update(entry)
      .set({ ...changing, savedBy: actor.personId, savedAt: sql`now()` })
      .where(eq(entry.id, before.id))
      .returning(headColumns);
    return written(head);
  }
  const place = { eventCode: now.event, formCode: now.form, repeat: now.repeat };
  const owner = { id: now.id, participantId: child.id, siteId: child.siteId, createdBy: actor.personId };
  const [head] = await tx
    .insert(entry)
    .values({ ...owner, ...place, ...changing, savedBy: actor.personId })
    .returning(headColumns);
  return written(head);
}

function digestOf({ form: code, content }: StoredEntry): string | null {
  const form = formByCode(code);
  return form && content ? contentDigest(form, content, settings.answersAlike) : null;
}

/** Row-level security lets an update of what may not be written pass over no row at all; that must not look like success. */
function written(head: Head | undefined): Head {
  if (!head) throw new NotAllowed('Your role does not allow entering data at this site.');
  return head;
}
