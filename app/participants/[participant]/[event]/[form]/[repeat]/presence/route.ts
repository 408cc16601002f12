import { guardedAction } from '@/lib/access/action';
import { entryKey } from '@/lib/casebook/entry-input';
import { announcePresence } from '@/lib/casebook/presence';
import type { EntryParams } from '../entry-at';
import { refusalAnswer } from '../refusal-answer';

const announce = guardedAction({
  may: 'read casebook',
  input: entryKey,
  runsByItself: true,
  run: async (actor, key) => ({ person: actor.personId, ...(await announcePresence(actor, key)) }),
});

/** Says that the person has this entry open, and answers who else has. */
export async function POST(_request: Request, { params }: { params: Promise<EntryParams> }): Promise<Response> {
  const answer = await announce(await params);
  return 'problem' in answer ? refusalAnswer(answer.problem) : Response.json(answer);
}
