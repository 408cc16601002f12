import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { closeSite, reopenSite } from '@/lib/access/close-site';
import { enrolParticipant } from './enrol-participant';
import { loadEntry } from './load-entry';
import { raiseNextNumber } from './raise-next-number';
import { screenParticipant } from './screen-participant';
import { completed, consented, eligible, enrolled, screened, typing } from './testing/children';
import { type Stage, setStage } from './testing/stage';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
}, 60_000);
afterAll(() => stage.close());

async function readyToEnrol(): Promise<string> {
  const child = await screened(stage.dora, 'MI01');
  await completed(stage.dora, typing(child, { event: 'SCR', form: 'SCR' }, eligible));
  await completed(stage.dora, typing(child, { event: 'SCR', form: 'ICF' }, consented));
  return child;
}

it('P11-10f says everything that is missing before a child can be enrolled', async () => {
  const child = await screened(stage.dora, 'MI01');
  const outcome = await enrolParticipant(stage.dora, { participant: child, requestId: newId() });
  expect(outcome).toMatchObject({
    ok: false,
    problem: { reasons: ['The screening form has not been started.', 'No initial consent has been entered.'] },
  });
});

it('R3-3.16.1s gives 20 children enrolled at the same moment 20 different numbers without a gap', async () => {
  const children = await Promise.all(Array.from({ length: 20 }, readyToEnrol));
  const outcomes = await Promise.all(
    children.map((participant) => enrolParticipant(stage.dora, { participant, requestId: newId() })),
  );
  const numbers = outcomes.map((o) => (o.ok ? o.number : o.problem.says)).sort();
  expect(numbers).toEqual(Array.from({ length: 20 }, (_, i) => `MI01-${String(i + 1).padStart(3, '0')}`));
}, 60_000);

it('enrols once, however often the button is pressed', async () => {
  const participant = await readyToEnrol();
  const requestId = newId();
  const outcomes = await Promise.all(
    Array.from({ length: 10 }, () => enrolParticipant(stage.dora, { participant, requestId })),
  );
  const again = await enrolParticipant(stage.dora, { participant, requestId: newId() });
  expect(new Set([...outcomes, again].map((o) => o.ok && o.number)).size).toBe(1);
});

it('shows the number in the casebook, under either number of the child', async () => {
  const child = await readyToEnrol();
  await completed(
    stage.dora,
    typing(
      child,
      { event: 'SCR', form: 'DM' },
      { brthyy: '1994', brthmo: '5', sex: 'F', country: 'ITA', ethnicyn: 'N' },
    ),
  );
  const outcome = await enrolParticipant(stage.dora, { participant: child, requestId: newId() });
  if (!outcome.ok) throw new Error(outcome.problem.says);
  for (const participant of [child, outcome.number]) {
    const page = await loadEntry(stage.dora, { participant, event: 'SCR', form: 'DM', repeat: 1 });
    expect(page.content.answers.subjid).toBe(outcome.number);
  }
});

it('R3-3.16.1s lets an administrator raise the next number, never lower it', async () => {
  expect(await raiseNextNumber(stage.adam, { siteCode: 'MI02', next: 40 })).toMatchObject({ ok: true });
  expect(await enrolled(stage.bruno, 'MI02')).toBe('MI02-040');
  await expect(raiseNextNumber(stage.adam, { siteCode: 'MI02', next: 7 })).rejects.toThrow('higher number already');
  await expect(raiseNextNumber(stage.dora, { siteCode: 'MI01', next: 90 })).rejects.toThrow('role');
});

it('is refused to those who do not enrol, and at another site', async () => {
  const child = await readyToEnrol();
  for (const reader of [stage.marco, stage.ines, stage.paola, stage.adam]) {
    await expect(enrolParticipant(reader, { participant: child, requestId: newId() })).rejects.toThrow('role');
    await expect(screenParticipant(reader, { siteCode: 'MI01', requestId: newId() })).rejects.toThrow('role');
  }
  await expect(enrolParticipant(stage.bruno, { participant: child, requestId: newId() })).rejects.toThrow('no such');
  await expect(screenParticipant(stage.bruno, { siteCode: 'MI01', requestId: newId() })).rejects.toThrow('role');
});

it('enrols and screens nobody at a closed site, and says so', async () => {
  const child = await readyToEnrol();
  const { siteId } = stage.dora.assignments[0] ?? {};
  await closeSite(stage.adam, { siteId: String(siteId), why: 'no more patients' });
  const request = { participant: child, requestId: newId() };
  await expect(enrolParticipant(stage.dora, request)).rejects.toThrow('MI01 is closed');
  await expect(screenParticipant(stage.dora, { siteCode: 'MI01', requestId: newId() })).rejects.toThrow('no open site');
  await reopenSite(stage.adam, { siteId: String(siteId), why: 'one more patient' });
  expect(await enrolParticipant(stage.dora, request)).toMatchObject({ ok: true });
});

it('P11-10e1 leaves an audit row with who enrolled', async () => {
  const child = await readyToEnrol();
  await enrolParticipant(stage.dora, { participant: child, requestId: newId() });
  const { rows } = await stage.owner.query(
    `select actor_id, reason from audit_event where table_name = 'participant' and field = 'number'
     and participant_id = (select id from participant where screening_number = $1)`,
    [child],
  );
  expect(rows).toEqual([{ actor_id: stage.dora.personId, reason: 'Enrolment' }]);
});
