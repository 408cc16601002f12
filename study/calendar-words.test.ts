import { describe, expect, it } from 'vitest';
import { type CalendarEvent, calendar, followUpRules, plannedDrugs } from './calendar';
import {
  amendmentsInWords,
  countedFromInWords,
  drugInWords,
  followUpInWords,
  formsInWords,
  whenInWords,
  windowInWords,
} from './calendar-words';

describe('the calendar in words', () => {
  it.each([
    ['MTX1', ['Methotrexate 12,000 mg/m² on day 1 over 4 h, at most 20,000 mg']],
    ['AP1', ['Cisplatin 120 mg/m² on day 1 over 72 h', 'Doxorubicin 75 mg/m² on day 1 over 24 h']],
    [
      'IFO1',
      [
        'Ifosfamide 3000 mg/m² a day on days 1 to 5, each over 24 h',
        'Mesna 3000 mg/m² a day on days 1 to 6, each over 24 h',
      ],
    ],
    ['IL2_1', ['Aldesleukin 9 MIU/m² a day on days 1 to 4, each over 24 h']],
  ])('tells the drugs of %s', (code, words) => {
    expect(plannedDrugs(code).map(drugInWords)).toEqual(words);
  });

  it.each([
    [{ week: 0 }, 'Week 0'],
    [{ week: -4 }, '4 weeks before'],
    [{ week: 3, day: 6 }, 'Week 3, day 7'],
  ])('tells when %j is', (when, words) => {
    expect(whenInWords(when)).toBe(words);
  });

  it.each<[readonly [number, number], string]>([
    [[0, 0], 'on the day'],
    [[0, 3], 'the day to 3 days after'],
    [[-1, 7], '1 day before to 7 days after'],
    [[-14, 0], '14 days before to the day'],
  ])('tells the window %j', (window, words) => {
    expect(windowInWords(window)).toBe(words);
  });

  it('tells what a version of the protocol changed', () => {
    const event: CalendarEvent = {
      ...{ code: 'X', label: 'X', phase: 'Surgery', week: 11, window: [0, 7], forms: ['RAD'] },
      amended: [
        { since: '4.0', week: 10, day: 2 },
        { since: '5.0', window: [-3, 3], forms: ['FU', 'NEW'] },
      ],
    };
    expect(amendmentsInWords(event)).toEqual([
      'From version 4.0: Week 10, day 3',
      'From version 5.0: 3 days before to 3 days after; forms Follow-up & survival status, NEW',
    ]);
  });

  it('tells what is counted from another event', () => {
    expect(countedFromInWords('AP3')).toBe('14 days after Surgery of primary tumour, once that is known');
    expect(countedFromInWords('AP2')).toBe('');
  });

  it('tells the rules of follow-up', () => {
    expect(followUpRules.map(followUpInWords)[0]).toBe('Every 3 months from month 3 to month 24, 21 days either side');
  });

  it('has no code of a drug in it', () => {
    const drugs = calendar.flatMap(({ code }) => plannedDrugs(code).map(drugInWords));
    expect(drugs.filter((words) => /^[A-Z]{2}/.test(words))).toEqual([]);
    expect(formsInWords(['SCR'])).toEqual(['Screening & eligibility']);
  });
});
