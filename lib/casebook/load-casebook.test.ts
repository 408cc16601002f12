import { afterAll, beforeAll, expect, it } from 'vitest';
import { anyTime } from '@/study/schedule';
import { loadCasebook } from './load-casebook';
import { completed, enrolled, screened, typing } from './testing/children';
import { countingQueries } from './testing/count-queries';
import { type Stage, setStage } from './testing/stage';

let stage: Stage;
let child: string;
beforeAll(async () => {
  stage = await setStage();
  child = await enrolled(stage.dora, 'MI01');
  const place = { event: 'SCR', form: 'DM' };
  const texts = { brthyy: '1994', brthmo: '5', sex: 'F', country: 'ITA', ethnicyn: 'N' };
  await completed(stage.dora, typing(child, place, texts));
}, 120_000);
afterAll(() => stage.close());

it('shows the calendar with the state of each form, and what to do next', async () => {
  const casebook = await loadCasebook(stage.dora, child);
  expect(casebook).toMatchObject({
    participant: { label: child, siteCode: 'MI01', sex: 'F', status: 'on treatment' },
    enrolment: null,
    mayEnter: true,
  });
  const screening = casebook.calendar.find(({ code }) => code === 'SCR');
  const stateOf = (form: string) => screening?.cells.find((cell) => cell.form === form)?.entries[0]?.state;
  expect(stateOf('SCR')).toBe('complete');
  expect(stateOf('DM')).toBe('complete');
  expect(stateOf('DX')).toBeUndefined();
  expect(casebook.next.flatMap(({ steps }) => steps).map(({ form }) => form)).toContain('DX');
  expect(casebook.childForms.map(({ form }) => form)).toEqual([...anyTime.forms]);
});

it('offers another entry only where the form repeats', async () => {
  const { calendar, childForms } = await loadCasebook(stage.dora, child);
  const screening = calendar.find(({ code }) => code === 'SCR');
  const another = (form: string) => screening?.cells.find((cell) => cell.form === form)?.another;
  expect([another('DM'), another('ICF'), another('DX')]).toEqual([null, 2, 1]);
  expect(childForms.find(({ form }) => form === 'EVT')?.another).toBe(1);
});

it('opens under either number, and leads a screened child to enrolment', async () => {
  const { participant } = await loadCasebook(stage.dora, child);
  expect((await loadCasebook(stage.dora, participant.screeningNumber)).participant.label).toBe(child);
  const inScreening = await loadCasebook(stage.dora, await screened(stage.dora, 'MI01'));
  expect(inScreening.enrolment?.map(({ title }) => title)).toEqual(['Screening', 'Consent', 'Eligibility']);
  expect(inScreening.enrolment?.[0]?.missing).toEqual(['The screening form has not been started.']);
});

it('is not found from another site, as if there were no such child', async () => {
  await expect(loadCasebook(stage.bruno, child)).rejects.toThrow('no such participant');
  await expect(loadCasebook(stage.dora, 'MI01-999')).rejects.toThrow('no such participant');
});

it('is read by those who may read only, and refused to those who may not', async () => {
  expect(await loadCasebook(stage.marco, child)).toMatchObject({ mayEnter: false, mayEnrol: false });
  await expect(loadCasebook(stage.adam, child)).rejects.toThrow('role');
});

it('asks the database two things, whatever the history: who is reading, and the casebook', async () => {
  expect(await countingQueries(() => loadCasebook(stage.dora, child))).toBe(2);
});
