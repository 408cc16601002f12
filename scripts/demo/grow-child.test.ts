import { describe, expect, test } from 'vitest';
import type { Answers } from '@/lib/crf/value';
import { type CohortChild, readCohort } from '@/study/demo/cohort';
import { growChild } from '@/study/demo/grow-child';
import { formByCode, forms } from '@/study/forms';
import { findEvent } from '@/study/schedule';
import { type SettledEntry, type Simulated, simulate } from './simulated-casebook';

const today = '2017-06-01';
const cohort = readCohort();
const casebooks = cohort.map((child) => {
  const grown = growChild(child);
  return { child, grown, ...simulate(grown, today) };
});

const of = (entries: SettledEntry[], form: string): Answers[] =>
  entries.filter((entry) => entry.form === form).map(({ content }) => content.answers);
const all = (form: string) => casebooks.flatMap(({ entries }) => of(entries, form));

describe.each(casebooks.map((casebook) => [casebook.child.number, casebook] as const))(
  '%s',
  (_, { child, grown, entries, calendar }) => {
    test('every entry can be completed, and nothing typed is thrown away', () => {
      const hard = entries.flatMap(({ place, findings }) =>
        findings.filter(({ severity }) => severity === 'hard').map(({ field, says }) => `${place} ${field}: ${says}`),
      );
      expect(hard).toEqual([]);
      expect(entries.flatMap(({ place, cleared }) => cleared.map(({ field }) => `${place} ${field}`))).toEqual([]);
    });

    test('every entry has its place in the study', () => {
      const strays = [...grown.screening, ...grown.casebook].filter(
        ({ event, form }) => !findEvent(event)?.forms.includes(form),
      );
      expect(strays.map(({ event, form }) => `${event}/${form}`)).toEqual([]);
    });

    test('no place is filled twice', () => {
      const places = entries.map(({ place }) => place);
      expect(new Set(places).size).toBe(places.length);
    });

    test('every event that took place has each form that its calendar asks', () => {
      expect(formsLackingIn(entries, calendar)).toEqual([]);
    });

    test('nothing that was done with the child is dated after the last day on which it was alive', () => {
      const late = entries.filter(({ form, content }) => {
        const on = content.answers[formByCode(form)?.datedBy ?? ''];
        return doneWithChild.includes(form) && typeof on === 'string' && on.slice(0, 10) > child.lastOn;
      });
      expect(late.map(({ place }) => place)).toEqual([]);
    });

    test('every response is the one that RECIST 1.1 gives', () => {
      const later = of(entries, 'RAD').filter(({ radtpt }) => radtpt !== 'BASELINE');
      for (const { tgtresp, tgtderv } of later) expect(tgtresp ?? 'NA').toBe(tgtderv);
      const nothingSeen = (response: unknown) => (response === 'NED' ? 'CR' : response);
      for (const { ovrlresp, ovrlderv } of later) expect(nothingSeen(ovrlresp)).toBe(nothingSeen(ovrlderv));
    });

    test('every serious event has its first and its final report, and no other event has one', () => {
      const events = entries.filter(({ form }) => form === 'AE');
      const reports = of(entries, 'SAE');
      for (const { id, content } of events) {
        const kinds = reports.filter(({ saeref }) => saeref === id).map(({ saever }) => saever);
        if (content.answers.aeser === 'Y') expect(kinds).toEqual(expect.arrayContaining(['INITIAL', 'FINAL']));
        else expect(kinds).toEqual([]);
      }
      expect(reports.every(({ saerep }) => saerep === null)).toBe(true);
    });

    test('the logs are in the order of their dates', () => {
      for (const [form, field] of Object.entries({ AE: 'aestdat', SAE: 'saeaware', CM: 'cmstdat', DV: 'dvstdat' })) {
        const days = grown.casebook.filter((entry) => entry.form === form).map(({ typed }) => typed.texts[field]);
        const stored = of(inPlaceOrder(entries), form).map((answers) => String(answers[field]));
        expect(stored).toHaveLength(days.length);
        expect(stored).toEqual(stored.toSorted());
      }
    });

    test('the dates of the cohort come back to the day', () => {
      expect(datesOf(entries)).toEqual(expectedDates(child));
    });
  },
);

test('growing again gives the same casebooks', () => {
  const again = cohort.filter(({ serial }) => serial % 7 === 0);
  expect(again.map(growChild)).toEqual(again.map(({ serial }) => casebooks[serial - 1]?.grown));
});

describe('the whole cohort', () => {
  test('fills every form of the study, each at least five times', () => {
    const rare = Object.keys(forms).filter((code) => all(code).length < 5);
    expect(rare).toEqual([]);
  });

  test('has fewer than three doubtful findings a child', () => {
    const doubts = casebooks.flatMap(({ entries }) => entries.flatMap(({ findings }) => findings));
    expect(doubts.length / cohort.length).toBeLessThan(3);
    expect(doubts.length).toBeGreaterThan(0);
  });

  test('leaves some of the proposed deviations unanswered, and has entered others', () => {
    expect(casebooks.flatMap(({ proposals }) => proposals).length).toBeGreaterThan(5);
    const entered = all('DV').filter(({ dvdet }) => dvdet === 'SYSTEM_CHECK');
    expect(entered.length).toBeGreaterThan(5);
  });

  test('answers nearly every question somewhere', () => {
    const never = Object.entries(forms).flatMap(([code, form]) => {
      const filled = new Set(
        all(code).flatMap((answers) => Object.keys(answers).filter((key) => answers[key] !== null)),
      );
      return Object.keys(form.fields).filter((key) => !filled.has(key));
    });
    expect(never.sort()).toEqual(neverAnswered);
  });

  test('does to the organs what the drugs do', () => {
    const ejection = (event: string) => mean(tests('ECHO', event).map(({ lvef }) => Number(lvef)));
    expect(ejection('EOT')).toBeLessThan(ejection('SCR') - 2);
    const grades = new Set(all('OF').map(({ siopoto }) => siopoto));
    for (const grade of ['0', '1', '2', '3']) expect(grades).toContain(grade);
    expect(tests('AUDIOMETRY', 'SCR').every(({ siopoto }) => siopoto === '0')).toBe(true);
    const magnesium = (event: string) => mean(samples(event).map(({ mgsi }) => Number(mgsi)));
    expect(magnesium('IFO4')).toBeLessThan(magnesium('AP1') - 0.05);
  });

  test('has laboratories that report creatinine in two units, which agree', () => {
    const units = new Set(all('LB').map(({ creatu }) => creatu));
    expect([...units].sort()).toEqual(['mg/dL', 'µmol/L']);
    for (const unit of units) {
      const ofUnit = all('LB').filter(({ creatu }) => creatu === unit);
      expect(mean(ofUnit.map(({ creatsi }) => Number(creatsi)))).toBeGreaterThan(35);
      expect(mean(ofUnit.map(({ creatsi }) => Number(creatsi)))).toBeLessThan(65);
    }
  });
});

const tests = (kind: string, event: string) =>
  casebooks.flatMap(({ entries }) =>
    of(
      entries.filter(({ place }) => place.startsWith(`${event}/`)),
      'OF',
    ).filter(({ oftest }) => oftest === kind),
  );
const samples = (event: string) =>
  casebooks.flatMap(({ entries }) =>
    of(
      entries.filter(({ place }) => place.startsWith(`${event}/`)),
      'LB',
    ),
  );
const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

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

/** Forms whose date says that the child was seen, treated or examined. */
const doneWithChild = ['VS', 'LB', 'OF', 'CYC', 'IL2', 'LAK', 'IMM', 'SXP', 'SXM', 'RAD', 'RT', 'LE'];

/** What cannot be answered of these children: all were enrolled without an exception, and nobody has signed yet. */
const neverAnswered = [
  ...['dthcauso', 'eligovr', 'eligovrt', 'eossign', 'eotreso', 'exc05sp', 'othmetsp', 'ovrlovr', 'primboth', 'race'],
  ...['saerep', 'scrfres', 'scrfreso', 'smnmor', 'smntop', 'crpgr', 'ureagr'],
].sort();

/** The forms of events that took place and are not there; of a form that a child has once, wherever it stands. */
function formsLackingIn(entries: SettledEntry[], calendar: Simulated['calendar']): string[] {
  const isThere = (event: string, form: string) =>
    entries.some((entry) => entry.form === form && (formByCode(form)?.once || entry.place.startsWith(`${event}/`)));
  const tookPlace = calendar.filter(({ code, actualDate, timing }) => {
    const contact = entries.find(({ place }) => place === `${code}/FU/1`)?.content.answers.survstat ?? 'ALIVE';
    return (actualDate !== null || timing === 'on time') && contact === 'ALIVE';
  });
  return tookPlace.flatMap(({ code, forms: asked }) =>
    asked.filter((form) => !isThere(code, form)).map((form) => `${code}/${form}`),
  );
}

const repeatOf = ({ place }: SettledEntry) => Number(place.split('/').at(-1));
const inPlaceOrder = (entries: SettledEntry[]) => entries.toSorted((one, other) => repeatOf(one) - repeatOf(other));

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
