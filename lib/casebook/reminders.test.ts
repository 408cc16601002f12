import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { askConfirmation } from './confirm-check';
import { loadCasebook } from './load-casebook';
import { saveEntry } from './save-entry';
import { completed, consented, enrolled, typing } from './testing/children';
import { type Stage, setStage } from './testing/stage';

let stage: Stage;
let child: string;
beforeAll(async () => {
  stage = await setStage();
  child = await enrolled(stage.dora, 'MI01');
  const birth = { brthyy: '1994', brthmo: '5', sex: 'F', country: 'ITA', ethnicyn: 'N' };
  await completed(stage.dora, typing(child, { event: 'SCR', form: 'DM' }, birth));
}, 60_000);
afterAll(() => stage.close());

const remindersFor = async (reader: Stage['dora']) => (await loadCasebook(reader, child)).reminders;

it('EMA-A5.3 reminds of the new consent from the month of the 18th birthday until it is entered, and tells readers nothing', async () => {
  expect(await remindersFor(stage.dora)).toEqual([
    {
      says: 'New consent at age 18: ask for it, and enter it by 29 Aug 2012',
      href: `/participants/${child}/ANY/ICF/1`,
    },
  ]);
  expect(await remindersFor(stage.marco)).toEqual([]);
  const texts = { ...consented, icftype: 'RECONSENT_AGE18', icfdat: '12/6/2012' };
  const saved = await saveEntry(stage.dora, typing(child, { event: 'ANY', form: 'ICF' }, texts));
  expect(saved).toMatchObject({ ok: true });
  expect(await remindersFor(stage.dora)).toEqual([]);
});

it('leads to the confirmation whoever may give it', async () => {
  const draft = async (place: { event: string; form: string }, texts: Record<string, string>) => {
    const outcome = await saveEntry(stage.dora, typing(child, place, texts));
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
    return outcome;
  };
  await draft({ event: 'SCR', form: 'DX' }, { dxdat: '2004-02-26', primbone: 'FEMUR', primlat: 'LEFT' });
  const operation = { sxpdone: 'DONE', sxpdat: '2004-06-07', sxptype: 'AMPUTATION', sxplat: 'RIGHT' };
  const { version } = await draft({ event: 'SX_PRIM', form: 'SXP' }, operation);
  const place = { participant: child, event: 'SX_PRIM', form: 'SXP', repeat: 1 };
  const reason = 'The operation note says right.';
  await askConfirmation(stage.dora, { ...place, version, check: 'EC-092', rowId: null, reason, requestId: newId() });
  const [reminder] = await remindersFor(stage.marco);
  expect(reminder).toEqual({
    says: 'Confirm, or refuse, what a check stops: Surgery of the primary tumour, Surgery of primary tumour',
    href: `/participants/${child}/SX_PRIM/SXP/1`,
  });
  expect(await remindersFor(stage.clara)).toEqual([]);
});
