import { expect, it } from 'vitest';
import { earTested } from './audiometry';
import { ototoxicityGrade } from './ototoxicity';

it('reads the thresholds of a record of audiometry', () => {
  const answers = { aud500: 5, aud1k: 10, aud2k: 15, aud3k: null, aud4k: 20, aud6k: 45, aud8k: 60, audtymp: 'Y' };
  const ear = earTested(answers);
  expect(ear.thresholds).toEqual({
    ...{ hz500: 5, hz1000: 10, hz2000: 15, hz3000: null, hz4000: 20, hz6000: 45, hz8000: 60 },
  });
  expect(ototoxicityGrade(ear)).toBe(1);
  expect(ototoxicityGrade(earTested({ ...answers, audtymp: 'N' }))).toBeNull();
  expect(earTested({ audtymp: 'not a code' }).tympanogramNormal).toBeNull();
});
