import { describe, expect, it } from 'vitest';
import { isRelated, isUnexpected, susar } from './susar';

const unrelated = ['UNRELATED', 'UNLIKELY', 'NA', 'UNRELATED'];

describe('SUSAR', () => {
  it.each(['POSSIBLE', 'PROBABLE', 'DEFINITE'])('is Y for a serious, unexpected event whose relation is %s', (code) => {
    expect(susar({ serious: 'Y', relations: [...unrelated, code], unexpected: 'Y' })).toBe('Y');
  });

  it.each(['UNRELATED', 'UNLIKELY', 'NA'])('is N when every relation is %s', (code) => {
    expect(susar({ serious: 'Y', relations: [code, code, code, code], unexpected: 'Y' })).toBe('N');
  });

  it('is Y, N or null as serious, related and unexpected together say, in all 27 cases', () => {
    const relationsOf = { Y: ['POSSIBLE', 'NA'], N: ['UNLIKELY', 'NA'], open: ['UNLIKELY', null] };
    for (const serious of ['Y', 'N', null]) {
      for (const unexpected of ['Y', 'N', null]) {
        for (const [answer, relations] of Object.entries(relationsOf)) {
          const parts = [serious, unexpected, answer === 'open' ? null : answer];
          const expected = parts.includes('N') ? 'N' : parts.includes(null) ? null : 'Y';
          expect([parts, susar({ serious, relations, unexpected })]).toEqual([parts, expected]);
        }
      }
    }
  });
});

describe('related', () => {
  it('to one treatment is enough, even while another is open', () => {
    expect(isRelated(['UNRELATED', 'PROBABLE', null, 'NA'])).toBe('Y');
  });

  it('cannot be told while one is open, or before anything is judged', () => {
    expect(isRelated(['UNRELATED', null])).toBeNull();
    expect(isRelated([])).toBeNull();
  });
});

describe('unexpected', () => {
  it.each([
    ['Y', null, 'Y'],
    ['N', null, 'N'],
    [null, null, null],
    ['Y', 'EXPECTED', 'N'],
    ['N', 'UNEXPECTED', 'Y'],
    [null, 'UNEXPECTED', 'Y'],
  ])('site %s, sponsor %s: %s', (bySite, bySponsor, expected) => {
    expect(isUnexpected(bySite, bySponsor)).toBe(expected);
  });
});
