import { v7 as newId } from 'uuid';
import { systemPersonId } from '@/db/system-person';
import type { Actor } from '@/lib/access/actor';
import { hashPassword } from '@/lib/access/password';
import { loadEntry } from '@/lib/casebook/load-entry';
import { recordView } from '@/lib/casebook/record-view';
import { enrolled } from '@/lib/casebook/testing/children';
import type { Stage } from '@/lib/casebook/testing/stage';
import { makeCut } from '@/lib/cuts/make-cut';
import { recordExport } from '@/lib/exports/record-export';
import { whileHeld } from '@/lib/locks/testing/locking';
import { answerQuery } from '@/lib/queries/answer-query';
import { closeQuery } from '@/lib/queries/close-query';
import { acting, raised, visitAt, visited } from '@/lib/queries/testing/visits';
import { loadSigning } from '@/lib/signatures/load-signing';
import { sign } from '@/lib/signatures/sign';
import { setPlan } from '@/lib/verification/plans/set-plan';
import { unverifyEntry } from '@/lib/verification/unverify-entry';
import { verifyEntry } from '@/lib/verification/verify-entry';
import { reviewTrail } from '../review-trail';

const password = 'lantern meadow orbit';
const reason = 'As the protocol says';

/**
 * All that the review does with a child: asked and answered by a check and by a person, planned, verified, signed, changed so that both
 * fall, frozen and locked and let go, looked at, taken out, gone through. Returns the participant number.
 * @param after called with it after each of these
 */
export async function reviewedChild(
  stage: Stage,
  after: (child: string) => Promise<void> = async () => undefined,
): Promise<string> {
  const child = await enrolled(stage.dora, 'MI01');
  const steps = [
    () => visited(stage.dora, child, { spo2: '88' }),
    () => plan(stage),
    () => ask(stage, child),
    () => verify(stage, child),
    () => signScreening(stage, child),
    () => visited(stage.dora, child, { spo2: '97', weight: '41' }),
    () => holdEachLevel(stage, child),
    () => record(stage, child),
  ];
  for (const step of steps) {
    await step();
    await after(child);
  }
  return child;
}

async function plan({ clara, owner }: Stage) {
  const { rows } = await owner.query<{ id: string }>(
    "select v.id from verification_plan v join site s on s.id = v.site_id where s.code = 'MI01' order by set_at desc limit 1",
  );
  const choice = { site: 'MI01', share: 50, others: 'critical' as const, seed: newId().slice(-8) };
  await setPlan(clara, { ...choice, present: rows[0]?.id ?? null, reason, requestId: newId() });
}

async function ask({ marco, dora }: Stage, child: string) {
  const query = await raised(marco, child);
  await answerQuery(dora, acting(query, 'Yes, in the morning.'));
  await closeQuery(marco, acting(query));
}

async function verify({ marco, paola }: Stage, child: string) {
  const { version } = await visitOf(marco, child);
  const all = { participant: child, ...visitAt, version, paths: null };
  await verifyEntry(marco, { ...all, kind: 'source', requestId: newId() });
  await verifyEntry(paola, { ...all, kind: 'medical', requestId: newId() });
  await unverifyEntry(marco, { ...all, paths: ['pulse'], kind: 'source', reason, requestId: newId() });
}

async function signScreening(stage: Stage, child: string) {
  await givePassword(stage, stage.ivo);
  const { what, toSign: entries, meaning } = await loadSigning(stage.ivo, child, visitAt.event);
  await sign(stage.ivo, { what, entries, meaning, password });
}

/** A password is chosen by its person alone; so the owner acts as that person. */
async function givePassword({ owner }: Stage, { personId }: Actor) {
  const acting = "select set_config('casebook.actor', $1, false)";
  await owner.query(acting, [personId]);
  await owner.query('update person set password_hash = $1 where id = $2', [await hashPassword(password), personId]);
  await owner.query(acting, [systemPersonId]);
}

async function visitOf(actor: Actor, child: string): Promise<{ id: string; version: number }> {
  const { entry } = await loadEntry(actor, { participant: child, ...visitAt });
  if (!entry) throw new Error('The visit is not there.');
  return { id: entry.id, version: entry.version };
}

/** Each thing that can be frozen or locked by itself, one after another. */
async function holdEachLevel({ clara }: Stage, participant: string) {
  const [field, form] = [
    { level: 'field', participant, ...visitAt, field: 'weight', rowId: null } as const,
    { level: 'form', participant, ...visitAt } as const,
  ];
  for (const of of [field, form]) await whileHeld(clara, 'freeze', of, nothing);
  const event = { level: 'event', participant, event: visitAt.event } as const;
  const wider = [{ level: 'participant', participant }, { level: 'site', site: 'MI03' }, { level: 'study' }] as const;
  for (const of of [form, event, ...wider]) await whileHeld(clara, 'lock', of, nothing);
}

const nothing = async () => undefined;

async function record({ marco, clara }: Stage, child: string) {
  await recordView(marco, child);
  await recordExport(clara, { kind: 'queries', filter: 'site=MI01' });
  await makeCut(clara, { name: `Cut of ${child}`, moment: '', remark: 'For the committee' });
  const filter = `participant=${child}&entry=${(await visitOf(clara, child)).id}`;
  await reviewTrail(clara, { filter, changesUpTo: new Date().toISOString(), remark: 'As expected' });
}
