import { v7 as newId } from 'uuid';
import { readAs } from '@/db/transaction-as';
import type { Actor } from '@/lib/access/actor';
import { findParticipant } from '@/lib/casebook/find-participant';
import { makeCut } from '@/lib/cuts/make-cut';
import { setLock } from '@/lib/locks/set-lock';
import { answerQuery } from '@/lib/queries/answer-query';
import { childQueries } from '@/lib/queries/child-queries';
import { closeQuery } from '@/lib/queries/close-query';
import { raiseQuery } from '@/lib/queries/raise-query';
import { loadSigning } from '@/lib/signatures/load-signing';
import { sign } from '@/lib/signatures/sign';
import { plannedEntries } from '@/lib/verification/planned';
import { setPlan } from '@/lib/verification/plans/set-plan';
import { verifyPlanned } from '@/lib/verification/verify-planned';
import { demoPerson } from '@/study/demo/cast';
import { done } from './done';
import { actorIn, type DemoPeople } from './people';

/** Children whose casebooks have gone through the review: how far each has come. */
const verified = ['MI01-002', 'MI01-005', 'MI01-007'];
const signed = ['MI01-002', 'MI01-005'];
const frozen = 'MI01-002';
/** Children whose queries were answered, and of these closed. */
const answered = ['MI02-006', 'MI02-011', 'MI01-009'];
const closed = ['MI01-009'];

/**
 * Does some of the review of the demo study, as its people: plans, verification, signatures, a frozen casebook, queries answered, closed and
 * raised, a data cut. Returns what was done, in words.
 */
export async function reviewCasebooks(people: DemoPeople): Promise<string> {
  const as = (...who: Parameters<typeof demoPerson>) => actorIn(people, demoPerson(...who).email);
  const [marco, clara] = [as('monitor'), as('central_data_manager')];
  await plan(clara, 'MI02', { share: 0, others: 'critical', reason: 'Experienced site: critical fields.' });
  await plan(clara, 'MI03', {
    share: 20,
    others: 'critical',
    reason: 'A fifth of the participants, critical fields of the others.',
  });
  let forms = 0;
  for (const child of verified) forms += await verifyAll(marco, child);
  for (const child of signed) await signAll(as('investigator'), child);
  const freezing = { level: 'participant', participant: frozen } as const;
  done(frozen, await setLock(marco, { kind: 'freeze', of: freezing, reason: 'Verified and signed.' }));
  for (const child of answered) await answerSome(as('data_manager', child.startsWith('MI01') ? 'MI01' : 'MI02'), child);
  for (const child of closed) await closeAnswered(marco, child);
  await ask(marco, 'MI01-009', 'wtused', 'The chart says 42.5 kg on day 1. Please look again.');
  await ask(as('principal_investigator'), 'MI03-008', null, 'Was the delay of this cycle caused by mucositis?');
  const cut = { name: 'Demo study as loaded', moment: '', remark: 'The data as every demo begins.' };
  done('the data cut', await makeCut(as('statistician'), cut));
  return `${forms} forms verified, ${signed.length} casebooks signed`;
}

async function plan(
  clara: Actor,
  site: string,
  choice: { share: number; others: 'critical' | 'nothing'; reason: string },
): Promise<void> {
  done(site, await setPlan(clara, { site, seed: 'Demo 2026', present: null, requestId: newId(), ...choice }));
}

/** Everything that the plan asks of the casebook; returns the number of forms. */
async function verifyAll(marco: Actor, participant: string): Promise<number> {
  const planned = await readAs(marco, async (tx) => plannedEntries(tx, await findParticipant(tx, participant)));
  const seen = planned.map(({ entry }) => ({ entry: entry.id, version: entry.version }));
  return done(participant, await verifyPlanned(marco, { participant, event: null, seen, requestId: newId() })).forms;
}

/** The whole casebook, or its screening where something is still in the way. */
async function signAll(ivo: Actor, participant: string): Promise<void> {
  const whole = await loadSigning(ivo, participant, null);
  const { what, toSign, meaning } = whole.inTheWay.length > 0 ? await loadSigning(ivo, participant, 'SCR') : whole;
  const entries = toSign.map(({ id, version, hash }) => ({ id, version, hash }));
  done(participant, await sign(ivo, { what, entries, meaning, password: demoPerson('investigator').password }));
}

async function answerSome(dataManager: Actor, participant: string): Promise<void> {
  const open = (await childQueries(dataManager, participant)).filter(({ status }) => status === 'open');
  for (const { id } of open.slice(0, 2)) {
    const says = 'Checked with the chart: it is right as it stands.';
    done(participant, await answerQuery(dataManager, { query: id, says, requestId: newId() }));
  }
}

async function closeAnswered(marco: Actor, participant: string): Promise<void> {
  const [first] = (await childQueries(marco, participant)).filter(({ status }) => status === 'answered');
  if (first)
    done(participant, await closeQuery(marco, { query: first.id, says: 'Seen in the chart.', requestId: newId() }));
}

/** A question of a person about the first methotrexate cycle, or about one of its fields. */
async function ask(who: Actor, participant: string, field: string | null, says: string): Promise<void> {
  const place = { participant, event: 'MTX1', form: 'CYC', repeat: 1, field, group: null, rowId: null };
  done(participant, await raiseQuery(who, { ...place, says, assignedTo: 'data_manager', requestId: newId() }));
}
