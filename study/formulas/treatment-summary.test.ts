import { expect, test } from 'vitest';
import type { OtherEntry } from '@/lib/crf/context';
import { addDays } from '@/lib/dates/calendar';
import { type CalendarEvent, calendar, plannedDrugs } from '../calendar';
import { protocolCytotoxics } from '../codelists/chemotherapy';
import {
  coursesReceived,
  cyclesWithoutAccount,
  intensityOf,
  meanRelativeIntensity,
  reinfusionsReceived,
  totalDoseM2,
} from './treatment-summary';

const bsaused = 1.2;
const dayOne = '2009-01-05';
const events: readonly CalendarEvent[] = calendar;

/** The whole calendar, each cycle given on its planned day. */
const asPlanned: OtherEntry[] = events
  .filter(({ forms }) => forms.includes('CYC'))
  .map(({ code, week }) => {
    const on = addDays(dayOne, week * 7);
    const exposures = plannedDrugs(code).map(({ drug, doseM2, days, capMg = Infinity }) => {
      const dose = Math.min(doseM2 * days.length * bsaused, capMg);
      return { extrt: drug, expdose: dose, exdose: dose, exstdat: on, exendat: on };
    });
    return entry('CYC', { cyccode: code, cycdone: 'GIVEN', cycstdat: on, bsaused }, { exposures });
  });

function entry(form: string, answers: OtherEntry['answers'], groups: OtherEntry['groups'] = {}): OtherEntry {
  return { id: `${form} ${answers.cyccode}`, event: 'ANY', form, repeat: 1, status: 'complete', answers, groups };
}

test('everything given as planned adds up to the doses of the protocol, at full intensity', () => {
  const totals = protocolCytotoxics.map((drug) => totalDoseM2(asPlanned, drug) ?? 0);
  for (const [index, total] of [375, 480, 60_000, 60_000].entries()) expect(totals[index]).toBeCloseTo(total, 6);
  expect(meanRelativeIntensity(asPlanned)).toBeCloseTo(100, 6);
  expect(cyclesWithoutAccount(asPlanned)).toEqual([]);
});

test('a cap that a tall child reaches is the plan, not a reduction', () => {
  const tall = asPlanned
    .filter(({ answers }) => answers.cyccode === 'MTX1')
    .map((one) => ({
      ...one,
      answers: { ...one.answers, bsaused: 2 },
      groups: { exposures: [{ extrt: 'METHOTREXATE', expdose: 20_000, exdose: 20_000, exstdat: dayOne }] },
    }));
  expect(intensityOf(tall, 'METHOTREXATE')).toMatchObject({ plannedDoseM2: 10_000, relative: 1 });
});

test('a cycle omitted at the end lowers the dose of its drugs and no time', () => {
  const omitted = asPlanned.map((one) =>
    one.answers.cyccode === 'A5' ? entry('CYC', { cyccode: 'A5', cycdone: 'OMITTED', cycstdat: null }) : one,
  );
  expect(intensityOf(omitted, 'DOXORUBICIN')).toMatchObject({ timeRatio: 1 });
  expect(intensityOf(omitted, 'DOXORUBICIN')?.relative).toBeCloseTo(0.8, 6);
  expect(intensityOf(omitted, 'CISPLATIN')?.relative).toBeCloseTo(1, 6);
});

test('before the first cycle there is nothing to add up', () => {
  expect(totalDoseM2([], 'DOXORUBICIN')).toBeNull();
  expect(meanRelativeIntensity([])).toBeNull();
  expect(cyclesWithoutAccount([])).toHaveLength(14);
});

test('partial courses and reinfusions are received, others not', () => {
  const courses = ['COMPLETE', 'PARTIAL', 'NOT_GIVEN'].map((il2done) => entry('IL2', { il2done }));
  const procedures = ['Y', 'PARTIAL', 'N'].map((reinfyn) => entry('LAK', { reinfyn }));
  expect([coursesReceived(courses), reinfusionsReceived(procedures)]).toEqual([2, 2]);
});
