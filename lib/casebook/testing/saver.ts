import { actorOf } from '@/lib/access/actor-of';
import { saveEntry } from '../save-entry';
import { typing } from './children';

/**
 * A program that saves one form again and again and says so once each save was acknowledged: what a test kills, or takes
 * the database away from. Arguments: person, participant, number of saves.
 */
const [personId = '', participant = '', count = '0'] = process.argv.slice(2);
const actor = await actorOf(personId);
const fixed = { sex: 'F', country: 'ITA', ethnicyn: 'N', brthmo: '5' };

for (let version = 0; version < Number(count); version++) {
  const brthyy = String(1990 + (version % 15));
  const input = typing(participant, { event: 'SCR', form: 'DM' }, { ...fixed, brthyy }, { version });
  const outcome = await saveEntry(actor, { ...input, reason: { code: 'TRANSCRIPTION' } });
  if (!outcome.ok) throw new Error(outcome.problem.says);
  process.stdout.write(`saved ${outcome.version} ${brthyy}\n`);
}
