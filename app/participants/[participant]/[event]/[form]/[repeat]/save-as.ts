import 'server-only';
import { z } from 'zod';
import type { Actor } from '@/lib/access/actor';
import { Refused } from '@/lib/access/errors';
import { saveEntryInput } from '@/lib/casebook/entry-input';
import { saveEntry } from '@/lib/casebook/save-entry';

/** The entry, and who typed it: whose page it was opened on. */
export const saveAsInput = saveEntryInput.extend({ person: z.uuid().optional() });

/**
 * Saves in the name of the person who typed. On a shared computer somebody else may have signed in in another tab since:
 * what one person typed is never saved in the name of another.
 */
export async function saveAs(actor: Actor, { person, ...input }: z.infer<typeof saveAsInput>) {
  if (person !== undefined && person !== actor.personId) {
    throw new Refused(
      'Somebody else has signed in in this browser since. Nothing was saved; what you typed is kept on this computer. Sign in again as yourself, then save.',
    );
  }
  return saveEntry(actor, input);
}
