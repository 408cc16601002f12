import { describe, expect, it, test } from 'vitest';
import { emptyContent, newRow, proposedRows } from '@/lib/crf/content';
import type { Context, EntryContent } from '@/lib/crf/context';
import { findingsOf } from '@/lib/crf/findings';
import { settle } from '@/lib/crf/settle';
import type { Answers } from '@/lib/crf/value';
import { contextOf, type Situation } from '../check-cases';
import { chemotherapyCycle } from './chemotherapy-cycle';
import { exposures } from './chemotherapy-cycle.exposures';

const at = (situation: Partial<Situation> & { event: string }, plannedDate: string | null): Context => {
  const context = contextOf({ answers: {}, ...situation });
  return { ...context, event: { ...context.event, plannedDate } };
};

const given = {
  phase: 'PREOP',
  cycdone: 'GIVEN',
  cycstdat: '2009-01-12',
  htused: 140,
  wtused: 35,
  bsaused: 1.17,
  ancd1: 2.4,
  pltd1: 210,
  creatd1: 0.6,
  gcsf: 'N',
  fn: 'N',
  trbc: 0,
  tplt: 0,
};
const cisplatin = {
  extrt: 'CISPLATIN',
  exday: 1,
  exdose: 140,
  exadjyn: 'NO',
  exroute: 'IV_CONT',
  exstdat: '2009-01-12',
  exsttim: '10:00',
  exendat: '2009-01-15',
  exentim: '10:00',
};
const doxorubicin = { ...cisplatin, extrt: 'DOXORUBICIN', exdose: 88, exendat: '2009-01-13', exextrav: 'N' };

function filledIn(answers: Answers, rows: Answers[], context: Context) {
  const empty = emptyContent(chemotherapyCycle, context);
  const entered: EntryContent = {
    ...empty,
    answers: { ...empty.answers, ...answers },
    groups: { exposures: rows.map((row) => newRow(exposures, row)) },
  };
  const { content } = settle(chemotherapyCycle, entered, context);
  const findings = findingsOf(chemotherapyCycle, content, context).map(({ id, field }) => `${id} ${field}`);
  return { answers: content.answers, rows: content.groups.exposures?.map((row) => row.answers) ?? [], findings };
}

describe('a cycle given as planned', () => {
  const context = at({ event: 'AP1' }, '2009-01-12');
  const entered = filledIn(given, [cisplatin, doxorubicin], context);

  it('is complete', () => {
    expect(entered.findings).toEqual([]);
  });

  it('knows its place, its delay, the surface by formula and the kidney function', () => {
    expect(entered.answers).toMatchObject({ cyccode: 'AP1', cycno: 2, cycdelay: 0, bsacalc: 1.17, gfrd1: 96.4 });
  });

  it('has planned doses of the child, and what was given of them', () => {
    expect(entered.rows[0]).toMatchObject({ expdosm2: 120, expdose: 140.4, exdospct: 99.7, exdur: 72, excumm2: 119.7 });
    expect(entered.rows[1]).toMatchObject({ expdosm2: 75, expdose: 87.8, exdospct: 100.2, exdur: 24, excumm2: 75.2 });
  });
});

test('a new form offers the drugs of the calendar as soon as the cycle is given', () => {
  const context = at({ event: 'IFO1' }, '2009-02-16');
  const empty = emptyContent(chemotherapyCycle, context);
  const rows = proposedRows(exposures, { ...empty.answers, cycdone: 'GIVEN' }, context);
  expect(rows.map(({ answers }) => [answers.extrt, answers.exday, answers.exroute])).toEqual([
    ['IFOSFAMIDE', 1, 'IV_CONT'],
    ['MESNA', 1, 'IV_CONT'],
  ]);
});

test('an omitted cycle asks for its reason alone', () => {
  const omitted = filledIn({ ...given, cycdone: 'OMITTED' }, [cisplatin], at({ event: 'AP1' }, '2009-01-12'));
  expect(omitted.findings).toEqual(['REQUIRED cycomres']);
  expect(omitted.rows).toEqual([]);
  expect(omitted.answers).toMatchObject({ cycstdat: null, htused: null, cycpldat: '2009-01-12' });
});

test('a delay asks for its reason', () => {
  const late = filledIn(given, [cisplatin, doxorubicin], at({ event: 'AP1' }, '2009-01-08'));
  expect(late.answers.cycdelay).toBe(4);
  expect(late.findings).toEqual(['REQUIRED delayres', 'EC-047 delayres']);
});

test('cumulative doses go on from the cycles before', () => {
  const before = {
    answers: { cyccode: 'AP1', cycdone: 'GIVEN', cycstdat: '2008-11-10', bsaused: 1 },
    groups: { exposures: [{ extrt: 'CISPLATIN', exdose: 120, exstdat: '2008-11-10' }] },
  };
  const second = filledIn(
    given,
    [cisplatin, doxorubicin],
    at({ event: 'AP2', entries: { CYC: [before] } }, '2009-01-12'),
  );
  expect(second.rows.map((row) => row.excumm2)).toEqual([239.7, 75.2]);
});

test('a drug that was left out is a row with its reason, and asks for nothing else', () => {
  const left = { extrt: 'DOXORUBICIN', exday: 1, exadjyn: 'NOT_GIVEN', exadjres: 'CARDIAC', exdose: 88 };
  const entered = filledIn(given, [cisplatin, left], at({ event: 'AP1' }, '2009-01-12'));
  expect(entered.findings).toEqual([]);
  expect(entered.rows[1]).toMatchObject({ exdose: null, exstdat: null, excumm2: null });
});

test('a surface of one’s own asks why', () => {
  const capped = filledIn({ ...given, bsaused: 1.1 }, [cisplatin, doxorubicin], at({ event: 'AP1' }, '2009-01-12'));
  expect(capped.findings).toContain('REQUIRED bsaovr');
  expect(capped.findings).toContain('EC-050 bsaused');
});

test('the worst toxicity is that of the adverse events of 28 days, but for the blood', () => {
  const event = (aectcae: string, aesoc: string, aestdat: string, aetoxgr: string) => ({
    answers: { aectcae, aesoc, aestdat, aetoxgr },
  });
  const events = [
    event('Mucositis oral', 'Gastrointestinal disorders', '2009-02-09', '2'),
    event('Vomiting', 'Gastrointestinal disorders', '2009-01-13', '1'),
    event('Nausea', 'Gastrointestinal disorders', '2009-02-10', '3'),
    event('Febrile neutropenia', 'Blood and lymphatic system disorders', '2009-01-22', '3'),
  ];
  const toxic = (AE: typeof events) =>
    filledIn(given, [cisplatin, doxorubicin], at({ event: 'AP1', entries: { AE } }, null));
  expect(toxic(events).answers.maxtox).toBe(2);
  expect(toxic([]).answers.maxtox).toBeNull();
});
