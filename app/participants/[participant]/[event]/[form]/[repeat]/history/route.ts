import { z } from 'zod';
import { guardedAction } from '@/lib/access/action';
import { entryHistory } from '@/lib/audit/entry-history';
import { entryKey } from '@/lib/casebook/entry-input';
import { loadEntry } from '@/lib/casebook/load-entry';
import type { EntryParams } from '../entry-at';
import { refusalAnswer } from '../refusal-answer';

const read = guardedAction({
  may: 'read casebook',
  input: entryKey.extend({ field: z.string().regex(/^\w{0,40}$/) }),
  run: async (actor, { field, ...key }) => {
    const { entry } = await loadEntry(actor, key);
    return { changes: entry ? await entryHistory(actor, entry.id, field) : [] };
  },
});

/** Every change of one field of this entry, the latest first. */
export async function GET(request: Request, { params }: { params: Promise<EntryParams> }): Promise<Response> {
  const field = new URL(request.url).searchParams.get('field') ?? '';
  const answer = await read({ ...(await params), field });
  return 'problem' in answer ? refusalAnswer(answer.problem) : Response.json(answer.changes);
}
