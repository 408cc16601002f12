import { describe, expect, it, test } from 'vitest';
import { isAsked } from '@/lib/crf/asked';
import { emptyContent } from '@/lib/crf/content';
import { findingsOf } from '@/lib/crf/findings';
import type { AnyForm } from '@/lib/crf/form';
import { settle } from '@/lib/crf/settle';
import { contextOf, type Situation } from '../check-cases';
import { immunology } from './immunology';

const form: AnyForm = immunology;

function entered(answers: Situation['answers'], others: Situation['others'] = {}) {
  const context = contextOf({ answers, others });
  const { content, asked } = settle(form, { ...emptyContent(form, context), answers }, context);
  return { answers: content.answers, asked, findings: findingsOf(form, content, context) };
}

test('cells per µL', () => {
  const { answers } = entered({ immlym: 1.23, nkp: 15, cd4p: 33 });
  expect([answers.nkabs, answers.cd4abs]).toEqual([185, 406]);
});

test('a course is linked at every time point but follow-up', () => {
  const isLinked = (immtpt: string | null) => isAsked(entered({ immtpt }).asked, 'immil2');
  expect(['PRE', 'PRE_NEXT_CHEMO', 'FOLLOWUP', null].map(isLinked)).toEqual([true, true, false, false]);
});

test('the unit of cytotoxicity is asked once there is one', () => {
  const isUnitAsked = (answers: Situation['answers']) => isAsked(entered(answers).asked, 'cytunit');
  expect([isUnitAsked({}), isUnitAsked({ nkact: 0 }), isUnitAsked({ lakact: 22.5 })]).toEqual([false, true, true]);
});

describe('what is wrong with a time point', () => {
  const courses = [{ il2stdt: '2009-01-26T09:00', il2endt: '2009-01-30T09:00' }];
  const course = { immil2: 'IL2-0' };
  const told = (answers: Situation['answers'], samples: Situation['answers'][] = []) =>
    entered({ ...course, ...answers }, { IL2: courses, IMM: samples }).findings.find(({ id }) => id === 'EC-088')?.says;

  it.each([
    [{ immtpt: 'PRE', immdat: '2009-01-27' }, [], 'dated after the start of the course, 26 Jan 2009.'],
    [{ immtpt: 'END_IL2', immdat: '2009-01-28' }, [], 'more than 24 hours from the end of the course, 30 Jan 2009.'],
    [
      { immtpt: 'PLUS24H', immdat: '2009-02-03' },
      [{ ...course, immtpt: 'PLUS72H', immdat: '2009-02-02' }],
      '"72 hours after IL-2" is dated 2 Feb 2009.',
    ],
    [
      { immtpt: 'PLUS24H', immdat: null },
      [{ ...course, immtpt: 'PLUS24H', immdat: null }],
      'This time point of the course is entered twice.',
    ],
  ])('%j beside %j: %s', (answers, samples, says) => {
    expect(told(answers, samples)).toContain(says);
    expect(told(answers, samples)).toMatch(/Check the time point, the date and the linked course\.$/);
  });

  it('is nothing while the order holds, on one day too, or the course is not linked', () => {
    const end = { ...course, immtpt: 'END_IL2', immdat: '2009-01-30' };
    expect(told({ immtpt: 'PLUS24H', immdat: '2009-01-30' }, [end])).toBeUndefined();
    expect(told({ immtpt: 'FOLLOWUP', immdat: '2008-01-30' }, [end])).toBeUndefined();
    expect(told({ immtpt: 'END_IL2', immdat: '2009-05-30', immil2: null }, [end])).toBeUndefined();
  });
});
