import 'server-only';
import { sql } from 'drizzle-orm';
import type { Transaction } from '@/db/client';

/** The lock of the whole study that stands. */
export interface StudyLock extends Record<string, unknown> {
  id: string;
  by: string;
  reason: string;
  /** In UTC, `2026-04-03T08:42:00.000000Z`. */
  setAt: string;
  contentHash: string | null;
  contentFiles: Record<string, string> | null;
}

/** The lock of the study, or null while it is open. */
export async function studyLock(tx: Transaction): Promise<StudyLock | null> {
  const { rows } = await tx.execute<StudyLock>(sql`
    select k.id, who.display_name as by, k.reason, audit_time(k.set_at) as "setAt", k.content_hash as "contentHash",
           k.content_files as "contentFiles"
    from record_lock k join person who on who.id = k.set_by
    where k.level = 'study' and k.kind = 'lock' and k.lifted_at is null`);
  return rows[0] ?? null;
}
