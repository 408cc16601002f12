import { describe, expect, it } from 'vitest';
import { isAsked } from '@/lib/crf/asked';
import { emptyContent } from '@/lib/crf/content';
import { findingsOf } from '@/lib/crf/findings';
import type { AnyForm } from '@/lib/crf/form';
import { settle } from '@/lib/crf/settle';
import { contextOf, type Situation } from '../check-cases';
import { organFunction } from './organ-function';

const form: AnyForm = organFunction;

function entered(answers: Situation['answers'], others: Situation['others'] = {}) {
  const context = contextOf({ answers, others });
  const { content, asked } = settle(form, { ...emptyContent(form, context), answers }, context);
  return { answers: content.answers, asked, findings: findingsOf(form, content, context) };
}

const ear = (audear: string, more: Situation['answers'] = {}) => ({
  ...{ oftest: 'AUDIOMETRY', ofdat: '2009-03-02', audear, audtymp: 'Y' },
  ...{ aud1k: 10, aud2k: 10, aud4k: 20, aud8k: 20, ...more },
});
const gradeOf = (...[answers, others]: Parameters<typeof entered>) => entered(answers, others).answers.siopoto;

describe('the ototoxicity grade', () => {
  it('is that of the ear, until the other one is entered', () => {
    expect(gradeOf(ear('LEFT'))).toBe('0');
    expect(gradeOf(ear('LEFT', { aud3k: 20, aud4k: 45, aud8k: 60 }))).toBe('2');
    expect(gradeOf(ear('LEFT', { aud3k: null, aud4k: 45, aud8k: 60 }))).toBeNull();
  });

  it('is that of the worse ear of the day', () => {
    const right = ear('RIGHT', { aud3k: 20, aud4k: 45, aud8k: 60 });
    expect(gradeOf(ear('LEFT'), { OF: [right] })).toBe('2');
    expect(gradeOf(right, { OF: [ear('LEFT')] })).toBe('2');
    expect(gradeOf(ear('LEFT'), { OF: [{ ...right, ofdat: '2009-03-03' }] })).toBe('0');
    expect(gradeOf(ear('LEFT'), { OF: [{ ...right, oftest: 'ECHO' }] })).toBe('0');
  });

  it('is asked of audiometry alone', () => {
    expect(gradeOf({ ...ear('LEFT'), oftest: 'ECHO' })).toBeNull();
  });
});

it.each([
  ['ECHO', ['lvef', 'shortf', 'cvdxz']],
  ['MUGA', ['lvef', 'cvdxz']],
  ['ECG', ['qtcf']],
  ['AUDIOMETRY', ['audear', 'aud1k', 'aud2k', 'aud4k', 'aud8k', 'audtymp']],
  ['GFR_MEASURED', ['gfrmeas', 'gfrmeth']],
  ['PFT', ['fvcpct', 'fev1pct']],
])('%s requires its own values: %j', (oftest, fields) => {
  const { findings, asked } = entered({ oftest, ofdat: '2009-03-02' });
  expect(findings.filter(({ id }) => id === 'REQUIRED').map(({ field }) => field)).toEqual(fields);
  for (const field of fields) expect(isAsked(asked, field)).toBe(true);
});

it.each([
  [{ oftest: 'ECHO', lvef: 49, shortf: 27 }, ['RANGE lvef', 'RANGE shortf']],
  [{ oftest: 'ECHO', lvef: 50, shortf: 28 }, []],
  [{ oftest: 'ECG', qtcf: 481 }, ['RANGE qtcf']],
  [{ oftest: 'GFR_MEASURED', gfrmeas: 69 }, ['RANGE gfrmeas']],
  [ear('LEFT', { aud4k: 22 }), ['STEP aud4k']],
])('%j is doubted or wrong: %j', (answers, expected) => {
  const found = entered({ ofdat: '2009-03-02', ...answers }).findings.filter(({ id }) => id !== 'REQUIRED');
  expect(found.map(({ id, field }) => `${id} ${field}`)).toEqual(expected);
});

it('tells of which test the hearing is better', () => {
  const earlier = [ear('LEFT', { ofdat: '2009-01-12', aud8k: 60 }), ear('LEFT', { ofdat: '2008-12-01', aud8k: 75 })];
  const doubt = entered(ear('LEFT'), { OF: earlier }).findings.find(({ id }) => id === 'EC-042');
  expect(doubt?.says).toContain('better than on 12 Jan 2009');
});
