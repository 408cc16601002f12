import { describe, expect, it } from 'vitest';
import { cytotoxicNearIl2 } from './cytotoxic-near-il2';
import type { GivenDrug } from './given-drugs';

const course = { startedAt: '2004-03-08T10:00', endedAt: '2004-03-12T10:00' };

/** A drug from a moment to a moment; `YYYY-MM-DD` for one without times. */
const drug = (from: string, to = from, name = 'CISPLATIN'): GivenDrug => ({
  ...{ entry: 'AP1', index: 0, drug: name, dose: 120, doseM2: 120, row: {} },
  ...{ startedOn: from.slice(0, 10), startedAt: from.length > 10 ? from : null },
  ...{ endedOn: to.slice(0, 10), endedAt: to.length > 10 ? to : null },
});
const how = (...drugs: GivenDrug[]) => cytotoxicNearIl2(course, drugs)?.how ?? null;

describe('a cytotoxic drug near IL-2', () => {
  it.each([
    ['2004-03-09T09:00', '2004-03-09T13:00', 'during'],
    ['2004-03-07T09:00', '2004-03-08T10:01', 'during'],
    ['2004-03-12T09:59', '2004-03-13T10:00', 'during'],
    ['2004-03-09', '2004-03-09', 'during'],
    ['2004-03-12T10:00', '2004-03-12T14:00', 'soon after'],
    ['2004-03-13T09:59', '2004-03-13T14:00', 'soon after'],
    ['2004-03-13T10:00', '2004-03-13T14:00', null],
    ['2004-03-12', '2004-03-12', 'soon after'],
    ['2004-03-13', '2004-03-14', null],
    ['2004-03-02T09:00', '2004-03-02T13:00', 'soon before'],
    ['2004-02-28', '2004-03-02', 'soon before'],
    ['2004-02-28T09:00', '2004-03-01T13:00', null],
    ['2004-03-08T06:00', '2004-03-08T09:00', 'soon before'],
  ])('from %s to %s is too close: %s', (from, to, expected) => {
    expect(how(drug(from, to))).toBe(expected);
  });

  it('is none that protects from others', () => {
    expect(how(drug('2004-03-09', '2004-03-10', 'LEUCOVORIN'))).toBeNull();
  });

  it('is told by the worst of several', () => {
    expect(how(drug('2004-03-02'), drug('2004-03-12T11:00'))).toBe('soon after');
  });

  it('is not looked for around a course without a start, nor during one without an end', () => {
    expect(cytotoxicNearIl2({ startedAt: null, endedAt: null }, [drug('2004-03-09')])).toBeNull();
    expect(cytotoxicNearIl2({ startedAt: course.startedAt, endedAt: null }, [drug('2004-03-09')])).toBeNull();
  });
});
