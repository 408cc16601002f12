import { describe, expect, it, test } from 'vitest';
import { isAsked } from '@/lib/crf/asked';
import { emptyContent } from '@/lib/crf/content';
import type { AnyForm } from '@/lib/crf/form';
import { settle } from '@/lib/crf/settle';
import { contextOf, type Situation } from '../check-cases';
import { visit } from './visit';

const form: AnyForm = visit;
const girl = (brthyy: number, sex = 'F') => ({ DM: [{ sex, brthyy, brthmo: 6 }] });
const settled = (situation: Situation) => settle(form, { ...empty, answers: situation.answers }, contextOf(situation));
const empty = emptyContent(form, contextOf({ answers: {} }));
const visdat = '2009-06-15';

test('the body surface of the study', () => {
  const { bsa, bsaform } = settled({ answers: { height: 140, weight: 35 } }).content.answers;
  expect([bsa, bsaform]).toEqual([1.17, 'MOSTELLER']);
  expect(settled({ answers: { height: 140, weight: null } }).content.answers.bsa).toBeNull();
});

describe('the performance score', () => {
  const scaleOn = (day: string) =>
    settled({ answers: { visdat: day }, others: girl(1993) }).content.answers.psscale ?? null;
  const tells = (score: string, psscale: string | null) =>
    visit.fields.psscore.tells?.(score, { psscale }, contextOf({ answers: {} }));

  it('is Lansky until the day before the sixteenth birthday, and Karnofsky from then on', () => {
    expect([scaleOn('2009-06-14'), scaleOn('2009-06-15')]).toEqual(['LANSKY', 'KARNOFSKY']);
    expect(settled({ answers: { visdat } }).content.answers.psscale).toBeNull();
  });

  it('is told in the words of its scale, and offered from 10 on', () => {
    expect(tells('60', 'LANSKY')).toBe('Up and around, but minimal active play');
    expect(tells('60', 'KARNOFSKY')).toMatch(/^Requires occasional assistance/);
    expect(tells('60', null)).toBeNull();
    const offered = visit.fields.psscore.offers?.({}, contextOf({ answers: {} }));
    expect(offered).toEqual(['10', '20', '30', '40', '50', '60', '70', '80', '90', '100']);
  });
});

describe('the pregnancy test', () => {
  const isTested = (event: string, others: Situation['others'], day = visdat) =>
    isAsked(settled({ answers: { visdat: day }, event, others }).asked, 'pregtest');

  it.each(['MTX1', 'AP3', 'IFO4', 'A5'])('is asked of a girl of 11 before %s', (event) => {
    expect(isTested(event, girl(1998))).toBe(true);
    expect(isTested(event, girl(1998), '2009-06-14')).toBe(false);
    expect(isTested(event, girl(1990, 'M'))).toBe(false);
    expect(isTested(event, {})).toBe(false);
  });

  it.each(['SCR', 'IL2_1', 'LAKR1', 'EOT', 'FU3', 'ANY'])('is not asked at %s, where none is planned', (event) => {
    expect(isTested(event, girl(1990))).toBe(false);
  });
});

test('a visit is proposed as planned, but at any time', () => {
  const kindAt = (event: string) => emptyContent(form, contextOf({ answers: {}, event })).answers.vistyp;
  expect([kindAt('MTX1'), kindAt('ANY')]).toEqual(['PLANNED', 'UNPLANNED']);
});
