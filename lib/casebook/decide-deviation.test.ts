import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { NotAllowed, NotFound, Refused } from '@/lib/access/errors';
import { acceptDeviation, dismissDeviation } from './decide-deviation';
import { loadEntry } from './load-entry';
import { saveEntry } from './save-entry';
import { enrolled, typing } from './testing/children';
import { type Stage, setStage } from './testing/stage';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
}, 60_000);
afterAll(() => stage.close());

const courseAt = { event: 'IL2_1', form: 'IL2' };
const course = { il2done: 'COMPLETE', il2stdt: '2004-04-05T10:00', il2endt: '2004-04-09T10:00', il2ster: 'Y' };

/** A child at MI01 with a course of IL-2 during which a steroid was given. */
async function withSteroid(): Promise<string> {
  const child = await enrolled(stage.dora, 'MI01');
  const saved = await saveEntry(stage.dora, typing(child, courseAt, course));
  if (!saved.ok) throw new Error(JSON.stringify(saved.problem));
  return child;
}

async function proposalsOf(child: string) {
  const { rows } = await stage.owner.query(
    `select d.id, d.rule, d.category, d.decision, d.reason from deviation_proposal d join participant p on p.id = d.participant_id
     where p.number = $1 and d.rule = 'EC-078'`,
    [child],
  );
  return rows;
}

it('a deviation that a save makes likely is proposed, and withdrawn when the answer is corrected', async () => {
  const child = await withSteroid();
  expect(await proposalsOf(child)).toMatchObject([{ category: 'PROHIBITED_MEDICATION', decision: null }]);
  const correction = typing(child, courseAt, { ...course, il2ster: 'N' }, { version: 1 });
  await saveEntry(stage.dora, { ...correction, reason: { code: 'TRANSCRIPTION' } });
  expect(await proposalsOf(child)).toEqual([]);
});

it('accepted, it is an entry of its own with what is known, made once by however many clicks', async () => {
  const child = await withSteroid();
  const [proposal] = await proposalsOf(child);
  const request = { id: proposal.id, requestId: newId() };
  const answers = await Promise.all(Array.from({ length: 5 }, () => acceptDeviation(stage.dora, request)));
  expect(answers).toEqual(answers.map(() => ({ ok: true, participant: child, repeat: 1 })));
  const page = await loadEntry(stage.dora, { participant: child, event: 'ANY', form: 'DV', repeat: 1 });
  expect(page.entry?.status).toBe('draft');
  expect(page.content.answers).toMatchObject({ dvdecod: 'PROHIBITED_MEDICATION', dvstdat: '2004-04-05' });
  await expect(acceptDeviation(stage.dora, { ...request, requestId: newId() })).rejects.toThrow(Refused);
  const { rows } = await stage.owner.query("select count(*)::int as n from entry where form_code = 'DV'");
  expect(rows).toEqual([{ n: 1 }]);
});

it('dismissed, it keeps its reason and is not proposed again', async () => {
  const child = await withSteroid();
  const [proposal] = await proposalsOf(child);
  const dismissal = { id: proposal.id, requestId: newId(), reason: 'Inhaled, not systemic' };
  expect(await dismissDeviation(stage.dora, dismissal)).toEqual({ ok: true });
  const touched = typing(child, courseAt, { ...course, il2tmax: '39.1' }, { version: 1 });
  await saveEntry(stage.dora, touched);
  expect(await proposalsOf(child)).toMatchObject([{ decision: 'dismissed', reason: 'Inhaled, not systemic' }]);
});

it('is decided by who enters data at the site, and by nobody else', async () => {
  const child = await withSteroid();
  const [proposal] = await proposalsOf(child);
  const request = () => ({ id: proposal.id, requestId: newId() });
  for (const reader of [stage.marco, stage.ines, stage.paola, stage.adam]) {
    await expect(acceptDeviation(reader, request())).rejects.toThrow(NotAllowed);
    await expect(dismissDeviation(reader, { ...request(), reason: 'No deviation' })).rejects.toThrow(NotAllowed);
  }
  await expect(acceptDeviation(stage.bruno, request())).rejects.toThrow(NotFound);
  expect(await proposalsOf(child)).toMatchObject([{ decision: null }]);
});
