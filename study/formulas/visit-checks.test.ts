import { describe, expect, it, test } from 'vitest';
import { heightLostSince, mayShorten, weightJumpedSince } from './visit-checks';

const at = (on: string, value: number) => ({ on, value });

describe('EC-027, height lost', () => {
  const heights = [at('2009-01-10', 150.1), at('2009-03-10', 150.5), at('2009-06-10', 148.4)];
  const lost = (value: number, operations: string[] = [], on = '2009-06-10') =>
    heightLostSince(at(on, value), heights, operations, 2);

  it('fires from more than 2 cm, in binary arithmetic too', () => {
    expect(lost(148.5)).toBeNull();
    expect(lost(148.4)).toEqual(at('2009-03-10', 150.5));
    expect(lost(148)).toEqual(at('2009-03-10', 150.5));
    expect(heightLostSince(at('2009-06-10', 148.3), [at('2009-01-10', 150.3)], [], 2)).toBeNull();
  });

  it('is silent for a child that grew, and at the first visit', () => {
    expect(lost(151)).toBeNull();
    expect(lost(120, [], '2009-01-10')).toBeNull();
    expect(heightLostSince(at('2009-01-10', 120), [], [], 2)).toBeNull();
  });

  it('is silent when a shortening operation lies between, the days of both visits included', () => {
    expect(lost(120, ['2009-04-01'])).toBeNull();
    expect(lost(120, ['2009-03-10'])).toBeNull();
    expect(lost(120, ['2009-06-10'])).toBeNull();
  });

  it('fires when the operation came before the earlier visit, or after the present one', () => {
    expect(lost(120, ['2009-03-09'])).toEqual(at('2009-03-10', 150.5));
    expect(lost(120, ['2009-06-11'])).toEqual(at('2009-03-10', 150.5));
  });

  it('compares with every earlier visit and no later one', () => {
    const growing = [at('2009-01-10', 150), at('2009-02-10', 148.5)];
    expect(heightLostSince(at('2009-03-10', 147.9), growing, [], 2)).toEqual(at('2009-01-10', 150));
    expect(heightLostSince(at('2009-01-05', 140), growing, [], 2)).toBeNull();
  });
});

test.each([
  ['AMPUTATION', 'FEMUR', true],
  ['ROTATIONPLASTY', 'FEMUR', true],
  ['HEMIPELVECTOMY_EXT', 'PELVIS', true],
  ['HEMIPELVECTOMY_INT', 'PELVIS', true],
  ['RESECTION_NO_RECONSTRUCTION', 'SPINE', true],
  ['OTHER', 'SACRUM', true],
  ['LIMB_SALVAGE', 'FEMUR', false],
  ['REVISION', 'TIBIA', false],
  [null, null, false],
])('%s of %s may shorten a child: %s', (kind, bone, expected) => {
  expect(mayShorten(kind, bone)).toBe(expected);
});

describe('EC-028, weight changed', () => {
  const limits = { percent: 10, withinDays: 35 };
  const weights = [at('2009-01-10', 30), at('2009-03-01', 40)];
  const jumped = (on: string, value: number) => weightJumpedSince(at(on, value), weights, limits);

  it('fires from more than 10 % of the previous weight, up or down', () => {
    expect(jumped('2009-03-10', 44)).toBeNull();
    expect(jumped('2009-03-10', 36)).toBeNull();
    expect(jumped('2009-03-10', 44.1)).toEqual(at('2009-03-01', 40));
    expect(jumped('2009-03-10', 35.9)).toEqual(at('2009-03-01', 40));
  });

  it('is exact at 10 % for every weight in steps of 100 g', () => {
    for (let tenths = 80; tenths <= 1500; tenths += 10) {
      const [before, after] = [at('2009-03-01', tenths / 10), at('2009-03-10', (tenths + tenths / 10) / 10)];
      expect(weightJumpedSince(after, [before], limits)).toBeNull();
      expect(weightJumpedSince({ ...after, value: (tenths + tenths / 10 + 1) / 10 }, [before], limits)).toBe(before);
    }
  });

  it('looks 35 days back and no further', () => {
    expect(jumped('2009-04-05', 50)).toEqual(at('2009-03-01', 40));
    expect(jumped('2009-04-06', 50)).toBeNull();
  });

  it('compares with the previous visit alone', () => {
    expect(jumped('2009-02-01', 40)).toEqual(at('2009-01-10', 30));
    expect(jumped('2009-01-10', 50)).toBeNull();
    expect(weightJumpedSince(at('2009-01-10', 50), [], limits)).toBeNull();
  });
});
