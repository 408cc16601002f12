import { describe, expect, it } from 'vitest';
import { analyses, analysisBySlug } from '@/study/analyses';
import type { Child } from '@/study/analyses/child';
import { cohortFlow } from '@/study/analyses/cohort-flow';
import { settings } from '@/study/settings';
import { deriveChild } from './derive-child';
import { meazza35Records } from './testing/meazza35-records';

it('every analysis has an address of its own', () => {
  const slugs = analyses.map(({ slug }) => slug);
  expect(new Set(slugs).size).toBe(slugs.length);
  expect(slugs.every((slug) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug))).toBe(true);
  expect(slugs.map((slug) => analysisBySlug(slug)?.slug)).toEqual(slugs);
  expect(analysisBySlug('nothing')).toBeUndefined();
});

describe('why lung metastases were not operated', () => {
  const [first] = meazza35Records();
  const reason = (changes: Partial<Child>) => {
    if (!first) throw new Error('the cohort is empty');
    const child = { ...deriveChild(first, settings), lungSurgeryOverall: null, lungSurgeryNotDone: null, ...changes };
    return cohortFlow.stages[2]?.left?.reason(child);
  };

  it('is told from the surgery form, the statement of remission or the staging', () => {
    expect(reason({ lungSurgeryOverall: 'NOT_NEEDED_CR' })).toContain('complete remission on chemotherapy');
    expect(reason({ lungCleared: 'CR_ON_CHEMO' })).toContain('complete remission on chemotherapy');
    expect(reason({ lungMetastases: 'N' })).toBe('not needed: no lung metastases');
    expect(reason({ lungSurgeryNotDone: 'UNRESECTABLE' })).toBe('not resectable');
    expect(reason({})).toBe('reason not recorded');
  });
});
