import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseTypedDate, parseTypedPartialDate } from '@/lib/dates/typed-date';
import { endsBox, isWholeDate, joinDate, splitDate } from './date-text';

const today = '2026-11-23';

describe('the three boxes of a date', () => {
  it.each([
    ['2009-04-03', { day: '3', month: '4', year: '2009' }],
    ['3 Apr 2009', { day: '3', month: '4', year: '2009' }],
    ['3/4/2009', { day: '3', month: '4', year: '2009' }],
    ['Apr 2009', { day: '', month: '4', year: '2009' }],
    ['2009', { day: '', month: '', year: '2009' }],
    ['u/4/2009', { day: 'u', month: '4', year: '2009' }],
    ['3/?/?', { day: '3', month: '', year: '' }],
    ['soon', { day: 'soon', month: '', year: '' }],
    ['', { day: '', month: '', year: '' }],
  ])('"%s" is spread over them', (text, boxes) => {
    expect(splitDate(text, today)).toEqual(boxes);
  });

  it('gives back what was typed, half a date too', () => {
    const box = fc.constantFrom('', '3', '31', 'u', '04');
    fc.assert(
      fc.property(box, box, fc.constantFrom('', '2009', 'u', '09'), (day, month, year) => {
        expect(splitDate(joinDate({ day, month, year }), today)).toEqual({ day, month, year });
      }),
    );
  });

  it('makes a text the engine reads', () => {
    const read = (day: string, month: string, year: string) => parseTypedDate(joinDate({ day, month, year }), today);
    expect(read('3', '4', '2009')).toEqual({ ok: true, value: '2009-04-03' });
    expect(read('3', 'apr', '2009')).toEqual({ ok: true, value: '2009-04-03' });
    expect(read('2009', '04', '03')).toEqual({ ok: true, value: '2009-04-03' });
    expect(read('3 apr 2009', '', '')).toEqual({ ok: true, value: '2009-04-03' });
    expect(read('3', '', '').ok).toBe(false);
    expect(read('', '4', '2009').ok).toBe(false);
  });

  it('never takes a day for a month', () => {
    const partial = (day: string, month: string, year: string) =>
      parseTypedPartialDate(joinDate({ day, month, year }), today);
    expect(partial('3', '', '2009').ok).toBe(false);
    expect(partial('', '4', '2009')).toEqual({ ok: true, value: '2009-04' });
    expect(partial('u', 'u', '2009')).toEqual({ ok: true, value: '2009' });
    expect(partial('2009', '', '')).toEqual({ ok: true, value: '2009' });
  });
});

describe('typing in the first box', () => {
  it('knows a whole date', () => {
    expect(['3/4/2009', '2009-04-03', '3 apr 2009', '03042009'].map(isWholeDate)).toEqual([true, true, true, true]);
    expect(['3', '3/', '2009-', 'apr', '3/4'].map(isWholeDate)).toEqual([false, false, false, false, false]);
  });

  it('moves on at a separator', () => {
    expect(['3/', '3.', '3-', '3 ', '2009-', 'u/'].every(endsBox)).toBe(true);
    expect(['/', '3', '', '3/4'].some(endsBox)).toBe(false);
  });
});
