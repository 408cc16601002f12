import { describe, expect, test } from 'vitest';
import type { Answers } from '@/lib/crf/value';
import { type CohortChild, readCohort } from '@/study/demo/cohort';
import { growChild } from '@/study/demo/grow-child';
import { findEvent } from '@/study/schedule';
import { enter, type SettledEntry } from './simulated-casebook';

const today = '2017-06-01';
const cohort = readCohort();
const casebooks = cohort.map((child) => ({ child, entries: enter(growChild(child), today) }));

const of = (entries: SettledEntry[], form: string): Answers[] =>
  entries.filter((entry) => entry.form === form).map(({ content }) => content.answers);
const all = (form: string) => casebooks.flatMap(({ entries }) => of(entries, form));

describe.each(casebooks.map((casebook) => [casebook.child.number, casebook] as const))(
  '%s',
  (_, { child, entries }) => {
    test('every entry can be completed, and nothing typed is thrown away', () => {
      const hard = entries.flatMap(({ place, findings }) =>
        findings.filter(({ severity }) => severity === 'hard').map(({ field, says }) => `${place} ${field}: ${says}`),
      );
      expect(hard).toEqual([]);
      expect(entries.flatMap(({ place, cleared }) => cleared.map(({ field }) => `${place} ${field}`))).toEqual([]);
    });

    test('every entry has its place in the study', () => {
      const strays = [...growChild(child).screening, ...growChild(child).casebook].filter(
        ({ event, form }) => !findEvent(event)?.forms.includes(form),
      );
      expect(strays.map(({ event, form }) => `${event}/${form}`)).toEqual([]);
    });

    test('no place is filled twice', () => {
      const places = entries.map(({ place }) => place);
      expect(new Set(places).size).toBe(places.length);
    });

    test('the dates of the cohort come back to the day', () => {
      expect(datesOf(entries)).toEqual(expectedDates(child));
    });
  },
);

test('growing again gives the same casebooks', () => {
  expect(cohort.map(growChild)).toEqual(cohort.map(growChild));
});

test('the cohort has the figures of the publication', () => {
  const children = (form: string, has: (answers: Answers) => boolean) =>
    casebooks.filter(({ entries }) => of(entries, form).some(has)).length;
  expect(children('SXP', ({ sxpdat }) => sxpdat !== null)).toBe(32);
  expect(children('SXM', ({ sxmdat, sxmreason }) => sxmdat !== null && sxmreason === 'INITIAL')).toBe(25);
  expect(children('LAK', ({ reinfyn }) => reinfyn === 'Y')).toBe(27);
  expect(children('CSR', ({ csr }) => csr === 'Y')).toBe(21);
  expect(children('PATH', ({ histresp }) => histresp === 'GOOD')).toBe(13);
  expect(children('PATH', ({ histresp }) => histresp === 'POOR')).toBe(19);
  expect(children('DTH', () => true)).toBe(23);
});

test('what is rare in the publication’s treatments is rare here', () => {
  expect(all('MTX').length).toBeGreaterThan(120);
  expect(all('MTX').filter(({ mtxdel }) => mtxdel !== 'NONE')).toHaveLength(2);
  expect(all('IL2').filter(({ il2done }) => il2done === 'PARTIAL')).toHaveLength(1);
  expect(all('LAK').filter(({ lakrel }) => lakrel === 'N')).toHaveLength(1);
  const delays = all('CYC').map(({ cycdelay }) => Number(cycdelay));
  expect(Math.max(...delays)).toBe(21);
  expect(Math.min(...delays)).toBe(0);
});

function datesOf(entries: SettledEntry[]) {
  const first = (form: string, field: string) =>
    of(entries, form)
      .map((answers) => answers[field])
      .filter((value) => typeof value === 'string')
      .sort()[0] ?? null;
  const seen = of(entries, 'FU').filter(({ survstat }) => survstat === 'ALIVE');
  return {
    diagnosed: first('DX', 'dxdat'),
    chemotherapy: first('CYC', 'cycstdat'),
    il2: first('IL2', 'il2stdt')?.slice(0, 10) ?? null,
    primarySurgery: first('SXP', 'sxpdat'),
    lungSurgery: first('SXM', 'sxmdat'),
    event: first('EVT', 'evtdat') ?? first('DTH', 'dthdat'),
    last:
      first('DTH', 'dthdat') ??
      seen
        .map(({ fudat }) => String(fudat))
        .sort()
        .at(-1),
    age: of(entries, 'DM')[0]?.agedx,
  };
}

function expectedDates(child: CohortChild) {
  return {
    diagnosed: child.diagnosedOn,
    chemotherapy: child.chemotherapyFrom,
    il2: child.il2From,
    primarySurgery: child.primarySurgeryOn,
    lungSurgery: child.lungSurgeryOn,
    event: child.eventOn,
    last: child.lastOn,
    age: child.ageAtDiagnosis,
  };
}
