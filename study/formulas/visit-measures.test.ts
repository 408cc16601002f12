import { describe, expect, it } from 'vitest';
import type { OtherEntry } from '@/lib/crf/context';
import { heightFor } from './visit-measures';

const visit = (event: string, visdat: string | null, height: number | null): OtherEntry => ({
  ...{ id: event, event, form: 'VS', repeat: 1, status: 'complete', groups: {} },
  answers: { visdat, height },
});
const visits = [
  visit('SCR', '2009-01-05', 139),
  visit('ANY', '2009-03-20', 141),
  visit('MTX1', '2009-01-12', 139.5),
  visit('AP1', '2009-01-19', null),
];

describe('the height for a sample', () => {
  it('is that of the visit at the same event, on whatever day', () => {
    expect(heightFor(visits, 'MTX1', '2009-01-11')).toBe(139.5);
    expect(heightFor(visits, 'MTX1', null)).toBe(139.5);
  });

  it('is else that of the last visit until the day', () => {
    expect(heightFor(visits, 'AP1', '2009-01-19')).toBe(139.5);
    expect(heightFor(visits, 'MTX2', '2009-01-11')).toBe(139);
    expect(heightFor(visits, 'EOT', '2009-03-20')).toBe(141);
  });

  it('of an unplanned sample is not that of any unplanned visit', () => {
    expect(heightFor(visits, 'ANY', '2009-03-19')).toBe(139.5);
  });

  it('is not known before the first, and without a day', () => {
    expect(heightFor(visits, 'ANY', '2009-01-04')).toBeNull();
    expect(heightFor(visits, 'EOT', null)).toBeNull();
    expect(heightFor(undefined, 'MTX1', '2009-01-12')).toBeNull();
  });
});
