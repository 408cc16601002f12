import { describe, expect, it } from 'vitest';
import type { Answers } from '@/lib/crf/value';
import { contextOf } from '../check-cases';
import { operationsOfMetastases, operationsOfPrimary } from './operations';
import { canGive, isFromOneOf, withoutSpecimen } from './specimens';

const entries = (form: string, ...answers: Answers[]) =>
  contextOf({ answers: {}, others: { [form]: answers } }).others[form] ?? [];
const days = (operations: { on: string }[]) => operations.map(({ on }) => on);

describe('specimens', () => {
  const operations = [
    ...operationsOfPrimary(
      entries(
        'SXP',
        { sxpdone: 'DONE', sxpdat: '2004-05-10', sxptype: 'LIMB_SALVAGE' },
        { sxpdone: 'DONE', sxpdat: '2006-05-10', sxptype: 'REVISION' },
      ),
    ),
    ...operationsOfMetastases(
      entries(
        'SXM',
        { sxmdat: '2004-06-14', sxmsite: 'LUNG', sxmlat: 'BILATERAL_ONE_STAGE' },
        { sxmdat: '2006-03-01', sxmsite: 'LUNG', sxmlat: 'LEFT' },
      ),
    ),
  ];
  const metastasis = (sxmsite: string, sxmlat: string) => entries('SXM', { sxmsite, sxmlat, sxmdat: '2004-06-14' });

  it.each([
    ['LUNG', 'LEFT', ['LUNG_L']],
    ['LUNG', 'BILATERAL_ONE_STAGE', ['LUNG_L', 'LUNG_R']],
    ['LUNG', 'MIDLINE', ['LUNG_L', 'LUNG_R']],
    ['PLEURA', 'RIGHT', ['LUNG_R', 'OTHER']],
    ['BONE', 'LEFT', ['BONE_MET']],
    ['NODE', 'LEFT', ['OTHER']],
  ])('of an operation of %s, %s', (site, side, kinds) => {
    const [operation] = metastasis(site, side);
    const given = ['PRIMARY', 'LUNG_L', 'LUNG_R', 'BONE_MET', 'OTHER'].filter(
      (kind) => operation && canGive(operation, kind),
    );
    expect(given).toEqual(kinds);
  });

  it('belong to the operation of their site and date', () => {
    const [fitting, wrongDay, wrongSite] = entries(
      'PATH',
      { pathspec: 'PRIMARY', pathdat: '2004-05-10' },
      { pathspec: 'PRIMARY', pathdat: '2004-05-11' },
      { pathspec: 'BONE_MET', pathdat: '2004-06-14' },
    );
    expect(fitting && isFromOneOf(operations, fitting)).toBe(true);
    expect(wrongDay && isFromOneOf(operations, wrongDay)).toBe(false);
    expect(wrongSite && isFromOneOf(operations, wrongSite)).toBe(false);
  });

  it('are missed of every operation but a revision, unless one with a wrong date can be theirs', () => {
    expect(days(withoutSpecimen(operations, []))).toEqual(['2004-05-10', '2004-06-14', '2006-03-01']);
    const stray = entries('PATH', { pathspec: 'PRIMARY', pathdat: '2004-05-11' });
    expect(days(withoutSpecimen(operations, stray))).toEqual(['2004-06-14', '2006-03-01']);
    const first = entries('PATH', { pathspec: 'LUNG_L', pathdat: '2004-06-14' });
    expect(days(withoutSpecimen(operations, first))).toEqual(['2004-05-10', '2006-03-01']);
  });
});
