import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Stage, setStage } from '@/lib/casebook/testing/stage';
import type { Records } from '@/study/analyses/records';
import { loadAnalysisSet } from '../analysis-set';
import { type Pen, putEntry, putForm, putParticipant, putRows } from '../testing/put-child';

let stage: Stage;
let pen: Pen;
let records: Records;

beforeAll(async () => {
  stage = await setStage();
  pen = { owner: stage.owner, personId: stage.dora.personId };
  await putTreatedChild('MI01-001', 'MI01', '2004-01-05');
  // Neither of a training site nor only screened: both would double every number.
  await putTreatedChild('TR01-001', 'TR01', '2004-01-05');
  await putTreatedChild('MI01-002', 'MI01', null);
  await putChildWithGaps();
  const reads = ['cycles', 'exposures', 'toxicities', 'received', 'methotrexate'] as const;
  ({ records } = await loadAnalysisSet(stage.paola, { reads }));
});
afterAll(() => stage.close());

/** Methotrexate, cisplatin with doxorubicin, IL-2, LAK cells and an operation, with an adverse event after each. */
async function putTreatedChild(number: string, site: string, enrolledOn: string | null): Promise<void> {
  const id = await putParticipant(pen, { number, site, enrolledOn });
  const put = (code: string, table: string, columns: Columns, at: string | null = null) =>
    putForm(pen, id, { code, table, columns, at });
  const mtx1 = await putCycle(id, 'MTX1', { cycstdat: '2004-01-10', bsaused: 1.5, phase: 'PREOP' });
  await putRows(pen, mtx1, 'drug_administration', [
    drug('METHOTREXATE', 18_000, '2004-01-10'),
    drug('MESNA', 10, '2004-01-10'),
  ]);
  const late = { cycstdat: '2004-01-22', cycpldat: '2004-01-17', cycdelay: 5, delayres: 'NEUTROPENIA' };
  const ap1 = await putCycle(id, 'AP1', { ...late, bsaused: 1.5, phase: 'PREOP', gcsf: 'Y', gcsfstd: '2004-01-26' });
  await putRows(pen, ap1, 'drug_administration', [
    drug('CISPLATIN', 90, '2004-01-22'),
    drug('CISPLATIN', 90, '2004-01-23'),
    { extrt: 'DOXORUBICIN', expdose: 112.5, exadjyn: 'NOT_GIVEN' },
  ]);
  await putCycle(id, 'A5', {
    cycdone: 'OMITTED',
    cycpldat: '2004-09-01',
    cycomres: 'CUMULATIVE_LIMIT',
    phase: 'POSTOP',
  });
  const levels = { mtxl24t: 24.1, mtxl24: 6, mtxl48: 0.4, mtxl72t: 72, mtxl72: 0.2, mtxclr: 96, glucarp: 'N' };
  const form = { code: 'MTX', table: 'methotrexate_levels', event: 'MTX1', columns: levels };
  await putRows(pen, await putEntry(pen, id, form), 'methotrexate_sample', [{ mtxxt: 96, mtxxl: 0.05 }]);
  await put('IL2', 'interleukin2_course', { il2done: 'PARTIAL', il2stdt: '2004-02-02T09:00' });
  await put('IL2', 'interleukin2_course', { il2done: 'NOT_GIVEN', il2stdt: '2004-03-02T09:00' });
  await put('LAK', 'lak_reinfusion', { reinfyn: 'Y', reinfdat: '2004-02-09' });
  await put('SXP', 'primary_surgery', { sxpdone: 'DONE', sxpdat: '2004-04-01' });
  const event = (columns: Columns) => put('AE', 'adverse_event', { ...graded, ...columns });
  await event({ aestdat: '2004-01-09' });
  await event({ aestdat: '2004-01-10', aedrug: ['METHOTREXATE'] });
  await event({ aestdat: '2004-01-21', aedrug: ['METHOTREXATE'] });
  await event({ aestdat: '2004-02-03', aerelc: 'UNLIKELY', aereli: 'DEFINITE', aedrug: ['IL2'] });
  // 28 days after the reinfusion, and 29.
  await event({ aestdat: '2004-03-08', aerelc: 'UNRELATED', aerell: 'POSSIBLE' });
  await event({ aestdat: '2004-03-09' });
  await event({ aestdat: '2004-04-02', aerelc: 'UNRELATED', aerels: 'PROBABLE', aetoxgr: '4' });
}

/** A child of whom one thing of each kind is missing. */
async function putChildWithGaps(): Promise<void> {
  const id = await putParticipant(pen, { number: 'MI02-001', site: 'MI02', enrolledOn: '2004-01-05' });
  const noSurface = await putCycle(id, 'MTX1', { cycstdat: '2004-01-10' });
  await putRows(pen, noSurface, 'drug_administration', [drug('METHOTREXATE', 12_000, '2004-01-10')]);
  const noDose = await putCycle(id, 'AP1', { cycstdat: '2004-01-17', bsaused: 1 });
  await putRows(pen, noDose, 'drug_administration', [
    { extrt: 'CISPLATIN', expdose: 120, exstdat: '2004-01-17' },
    { extrt: 'DOXORUBICIN', expdose: 75, exdose: 75 },
  ]);
  // A planned drug without a row, and one that no plan has; no day 1.
  const unplanned = await putCycle(id, 'UNPLANNED', { bsaused: 1 });
  await putRows(pen, unplanned, 'drug_administration', [drug('IFOSFAMIDE', 9000, '2005-01-17')]);
  await putCycle(id, 'IFO1', { cycstdat: '2004-03-01', bsaused: 1 });
  await putCycle(id, 'AP2', { cycdone: null, cycstdat: '2004-04-01', bsaused: 1 });
  await putForm(pen, id, { code: 'MTX', table: 'methotrexate_levels', event: 'MTX1', columns: { mtxl48: 0.3 } });
  const event = (columns: Columns) => putForm(pen, id, { code: 'AE', table: 'adverse_event', columns });
  await event({ ...graded, aestdat: null });
  await event({ ...graded, aestdat: '2004-01-11', aetoxgr: null, aectcv: null });
  await event({ ...graded, aestdat: '2004-01-11', aerelc: null });
  await event({ aeyn: 'Y', aeterm: 'Sick', aestdat: '2004-01-11', aetoxgr: '2' });
  await event({ aeyn: 'N' });
  await event({ aeyn: 'Y' });
}

type Columns = Record<string, string | number | string[] | null>;

const graded = {
  ...{ aeyn: 'Y', aectcae: 'Nausea', aetoxgr: '3', aectcv: '5.0' },
  ...{ aerelc: 'PROBABLE', aereli: 'UNLIKELY', aerell: 'NA', aerels: 'UNRELATED' },
};
const drug = (extrt: string, exdose: number, exstdat: string) => ({
  extrt,
  expdose: exdose,
  exdose,
  exstdat,
  exadjyn: 'NO',
});
const putCycle = (id: string, cyccode: string, columns: Columns) =>
  putEntry(pen, id, {
    ...{ code: 'CYC', table: 'chemotherapy_cycle', event: cyccode },
    columns: { cyccode, cycdone: 'GIVEN', ...columns },
  });

describe('exposures', () => {
  const doses = (child: string) =>
    records.exposures
      .filter((exposure) => exposure.child === child)
      .map(({ cycle, drug: name, plannedDoseM2, givenDoseM2, isOmitted }) => [
        cycle,
        name,
        plannedDoseM2,
        givenDoseM2,
        isOmitted,
      ]);

  it('are each drug that a cycle plans, with what was given of it in mg/m²', () => {
    expect(doses('MI01-001')).toEqual([
      ['MTX1', 'METHOTREXATE', 12_000, 12_000, false],
      ['AP1', 'DOXORUBICIN', 75, 0, false],
      ['AP1', 'CISPLATIN', 120, 120, false],
      ['A5', 'DOXORUBICIN', 75, 0, true],
    ]);
    const a5 = records.exposures.find(({ cycle }) => cycle === 'A5');
    expect(a5).toMatchObject({ startedOn: null, plannedOn: '2004-09-01', isBeforeSurgery: false });
    expect(a5?.plan).toEqual({ week: 34, weeks: 3, doseM2: 75, isBeforeSurgery: false });
  });

  it('are unknown without body surface, dose, date or row; a plan there is none of an unplanned cycle', () => {
    expect(doses('MI02-001')).toEqual([
      ['MTX1', 'METHOTREXATE', 12_000, null, false],
      ['AP1', 'DOXORUBICIN', 75, null, false],
      ['AP1', 'CISPLATIN', 120, null, false],
      ['IFO1', 'IFOSFAMIDE', 15_000, null, false],
      ['UNPLANNED', 'IFOSFAMIDE', 9000, 9000, false],
    ]);
    const before = records.exposures.filter(({ child, isBeforeSurgery }) => child === 'MI02-001' && isBeforeSurgery);
    expect(new Set(before.map(({ cycle }) => cycle))).toEqual(new Set(['MTX1', 'AP1', 'IFO1']));
  });
});

it('cycles tell their delay and its reason, and why one was omitted', () => {
  expect(records.cycles.filter(({ child }) => child === 'MI01-001')).toEqual([
    expect.objectContaining({ cycle: 'MTX1', delay: null, delayReason: null }),
    {
      ...{ child: 'MI01-001', cycle: 'AP1', day1: '2004-01-22', given: true, plannedOn: '2004-01-17' },
      ...{ delay: 5, delayReason: 'NEUTROPENIA', omissionReason: null },
    },
    expect.objectContaining({ cycle: 'A5', given: false, omissionReason: 'CUMULATIVE_LIMIT', plannedOn: '2004-09-01' }),
  ]);
  expect(records.cycles.length).toBe(7);
});

it('infusions of methotrexate come with the day of their cycle and all their samples', () => {
  expect(records.methotrexate).toEqual([
    {
      ...{
        child: 'MI01-001',
        event: 'MTX1',
        number: 1,
        startedOn: '2004-01-10',
        level24: 6,
        level48: 0.4,
        level72: 0.2,
      },
      // The hours of the second sample are not recorded.
      samples: [
        [24.1, 6],
        [48, 0.4],
        [72, 0.2],
        [96, 0.05],
      ],
      ...{ clearedAfter: 96, glucarpidase: false },
    },
    {
      ...{
        child: 'MI02-001',
        event: 'MTX1',
        number: 1,
        startedOn: '2004-01-10',
        level24: null,
        level48: 0.3,
        level72: null,
      },
      ...{ samples: [[48, 0.3]], clearedAfter: null, glucarpidase: null },
    },
  ]);
});

describe('toxicities', () => {
  const of = (child: string) =>
    records.toxicities
      .flatMap(({ children, ...event }) => children.map((one) => ({ ...event, ...one })))
      .filter((event) => event.child === child)
      .sort((a, b) => (a.from ?? '').localeCompare(b.from ?? ''));

  it('belong to the last treatment begun, for 28 days, and to what they are attributed to', () => {
    expect(of('MI01-001').map(({ after, attributedTo, from, grade }) => [from, after, attributedTo, grade])).toEqual([
      // Before the first treatment; the event of 9 March, too late after the reinfusion, is like it and counts with its first day.
      ['2004-01-09', 'OUTSIDE', ['CHEMOTHERAPY'], 3],
      ['2004-01-10', 'MTX', ['CHEMOTHERAPY', 'METHOTREXATE'], 3],
      ['2004-02-03', 'IL2', ['IL2'], 3],
      ['2004-03-08', 'LAK', ['LAK'], 3],
      ['2004-04-02', 'SURGERY', ['SURGERY'], 4],
    ]);
  });

  it('say what is not recorded', () => {
    const told = of('MI02-001').map(({ isNone, term, grade, version, after, attributedTo }) => {
      return [isNone, term, grade, version, after, attributedTo.join()];
    });
    expect(told).toContainEqual([false, 'Nausea', 3, '5.0', null, 'CHEMOTHERAPY']);
    expect(told).toContainEqual([false, 'Nausea', null, null, 'MTX', 'CHEMOTHERAPY']);
    expect(told).toContainEqual([false, 'Nausea', 3, '5.0', 'MTX', 'UNKNOWN']);
    expect(told).toContainEqual([false, null, 2, null, 'MTX', 'UNKNOWN']);
    expect(told).toContainEqual([true, null, null, null, null, 'UNKNOWN']);
    expect(told.length).toBe(5);
  });
});

it('what was received is told from the first day on, what was not given is not', () => {
  const received = records.received.map(({ treatment, children }) => [
    treatment,
    ...children.map(({ child, from }) => `${child} ${from}`),
  ]);
  expect(received.sort()).toEqual([
    ['AP', 'MI01-001 2004-01-22', 'MI02-001 2004-01-17'],
    ['CISPLATIN', 'MI01-001 2004-01-22', 'MI02-001 2004-01-17'],
    ['DOXORUBICIN', 'MI02-001 null'],
    ['GCSF', 'MI01-001 2004-01-26'],
    ['IFO', 'MI02-001 2004-03-01'],
    ['IFOSFAMIDE', 'MI02-001 2005-01-17'],
    ['IL2', 'MI01-001 2004-02-02'],
    ['LAK', 'MI01-001 2004-02-09'],
    ['METHOTREXATE', 'MI01-001 2004-01-10', 'MI02-001 2004-01-10'],
    ['MTX', 'MI01-001 2004-01-10', 'MI02-001 2004-01-10'],
    ['SURGERY', 'MI01-001 2004-04-01'],
    ['UNPLANNED', 'MI02-001 null'],
  ]);
});
