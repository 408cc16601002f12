import { describe, expect, it } from 'vitest';
import { timeScale } from './timeline-scale';

describe('the scale of the timeline', () => {
  it('is even while the treatment lasts', () => {
    const { x, breakAt, ticks } = timeScale('2004-02-02', '2004-10-03', 900);
    expect([x('2004-02-02'), x('2004-10-03'), breakAt]).toEqual([0, 900, null]);
    expect(x('2004-06-03')).toBeCloseTo(450, 0);
    expect(ticks.map(({ says }) => says)).toEqual(['0', '3', '6']);
  });

  it('gives the first year two thirds of the width once follow-up goes on', () => {
    const { x, breakAt, ticks } = timeScale('2004-02-02', '2020-02-02', 1000);
    expect(breakAt).toBe(680);
    expect(x('2005-02-02')).toBeCloseTo(680, 5);
    expect(x('2020-02-02')).toBe(1000);
    expect(ticks.map(({ says }) => says)).toEqual(['0', '3', '6', '9', '12', '4 y', '8 y', '12 y', '16 y']);
  });

  it('marks the end of the first year, leap year or not', () => {
    for (const first of ['1997-10-06', '2003-06-01', '2004-02-02']) {
      expect(timeScale(first, '2014-01-01', 1000).ticks.map(({ says }) => says)).toContain('12');
    }
  });

  it('never goes back in time', () => {
    const { x } = timeScale('2004-02-02', '2016-12-31', 700);
    const places = ['2004-02-02', '2004-09-01', '2005-02-01', '2005-02-03', '2009-01-01', '2016-12-31'].map(x);
    expect([...places].sort((a, b) => a - b)).toEqual(places);
  });

  it('stands still for a single day', () => {
    expect(timeScale('2004-02-02', '2004-02-02', 700).x('2004-02-02')).toBe(0);
  });
});
