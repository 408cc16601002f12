import { describe, expect, it, test } from 'vitest';
import { type CalendarEvent, calendar, followUpRules, plannedDrugs, yearlyForms } from './calendar';
import written from './calendar.json';
import { cycles } from './codelists/chemotherapy';

interface WrittenDrug {
  drug: string;
  doseM2: number;
  days: number[];
  hours: number;
  capMg?: number;
}
interface WrittenEvent {
  code: string;
  label: string;
  week: number;
  nominalWeek?: number;
  day?: number;
  window: number[];
  forms: string[];
  drugs?: WrittenDrug[];
}

const events: readonly CalendarEvent[] = calendar;
const writtenEvents: WrittenEvent[] = written.events;

describe('the calendar is the written one', () => {
  it('event by event, in its order', () => {
    expect(events.map(({ code, label, week, day = 0, window }) => ({ code, label, week, day, window }))).toEqual(
      writtenEvents.map(({ code, label, week, nominalWeek = week, day = 0, window }) => {
        return { code, label, week: nominalWeek, day, window };
      }),
    );
  });

  it('form by form, but that drug rows are part of the cycle and a reinfusion is written where its harvest was', () => {
    const expected = writtenEvents.map(({ code, forms }) =>
      forms.filter((form) => form !== 'EX' && !(code === 'LAKR1' && form === 'LAK')),
    );
    expect(events.map(({ forms }) => forms)).toEqual(expected);
  });

  it('drug by drug; the hours of IL-2 are written for the course, here for each day', () => {
    const hoursADay = ({ drug, hours, days }: WrittenDrug) => (drug === 'ALDESLEUKIN' ? hours / days.length : hours);
    const expected = writtenEvents.map(({ drugs = [] }) =>
      drugs.map((one) => ({ ...one, unit: undefined, hours: hoursADay(one) })),
    );
    expect(events.map(({ drugs = [] }) => drugs.map((one) => ({ ...one, unit: undefined })))).toEqual(expected);
  });

  it('with its follow-up', () => {
    expect(followUpRules).toEqual(written.followUp.rules);
    expect(yearlyForms).toEqual(written.followUp.yearly);
  });
});

test('the cycles of the cycle form are the events with a cycle', () => {
  const withCycle = events.filter(({ forms }) => forms.includes('CYC')).map(({ code, label }) => [code, label]);
  expect(Object.entries(cycles).filter(([code]) => code !== 'UNPLANNED')).toEqual(withCycle);
});

test.each([
  ['DOXORUBICIN', 375],
  ['CISPLATIN', 480],
  ['IFOSFAMIDE', 60_000],
  ['METHOTREXATE', 60_000],
  ['ALDESLEUKIN', 144],
])('all of %s is %i per m²', (drug, total) => {
  const doses = events.flatMap(({ code }) => plannedDrugs(code).filter((one) => one.drug === drug));
  expect(doses.reduce((sum, { doseM2, days }) => sum + doseM2 * days.length, 0)).toBe(total);
});
