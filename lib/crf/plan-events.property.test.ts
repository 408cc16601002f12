import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addMonths, daysBetween } from '@/lib/dates/calendar';
import { planEvents } from './plan-events';
import type { EntryFact } from './schedule';
import { entry, facts, planned, smallProtocol } from './testing/small-protocol';

describe('for any history', () => {
  const treatments = smallProtocol.events.filter(({ treatment }) => treatment);
  const dayZero = '2008-01-31';
  /** Treatments given in the order of the calendar, some left out, each a while after the one before. */
  const history = fc
    .array(fc.record({ given: fc.boolean(), gap: fc.integer({ min: 1, max: 60 }) }), {
      minLength: treatments.length,
      maxLength: treatments.length,
    })
    .map((steps) => {
      let on = dayZero;
      return treatments.flatMap(({ code }, index) => {
        const { given, gap } = steps[index] ?? { given: false, gap: 1 };
        if (!given) return [];
        on = addDays(on, gap);
        return [entry(code, on)];
      });
    });

  it('the order in which entries come does not matter', () => {
    fc.assert(
      fc.property(history, fc.infiniteStream(fc.nat()), (entries, keys) => {
        const shuffled = entries.map((one) => ({ one, key: keys.next().value ?? 0 })).sort((a, b) => a.key - b.key);
        const plan = planned(shuffled.map(({ one }) => one));
        expect(plan).toEqual(planned(entries));
      }),
    );
  });

  it('the day of looking changes no date', () => {
    const dates = (entries: EntryFact[], today: string) =>
      Object.values(planned(entries, today)).map(({ plannedDate, actualDate, windowEnd }) => [
        plannedDate,
        actualDate,
        windowEnd,
      ]);
    fc.assert(
      fc.property(history, fc.integer({ min: -400, max: 4000 }), (entries, days) => {
        expect(dates(entries, addDays(dayZero, days))).toEqual(dates(entries, dayZero));
      }),
    );
  });

  it('what is still to come keeps the order and the distances of the calendar', () => {
    fc.assert(
      fc.property(history, (entries) => {
        const plan = planned(entries);
        const last = smallProtocol.events.findLastIndex(({ code }) => plan[code]?.actualDate !== null);
        const toCome = smallProtocol.events.slice(last + 1).filter(({ after }) => !after);
        for (const [index, event] of toCome.entries()) {
          const next = toCome[index + 1];
          const [from, to] = [plan[event.code]?.plannedDate, next && plan[next.code]?.plannedDate];
          if (next && from && to) expect(daysBetween(from, to)).toBe(next.day - event.day);
        }
      }),
    );
  });

  it('an event is planned without knowledge of its own date', () => {
    fc.assert(
      fc.property(history, (entries) => {
        const plan = planned(entries);
        for (const { event } of entries) {
          const without = planned(entries.filter((one) => one.event !== event));
          expect(plan[event]?.plannedDate).toBe(without[event]?.plannedDate);
        }
      }),
    );
  });

  it('visits of follow-up come in order, each a whole number of months from the start', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9000 }), (days) => {
        const end = addDays('1996-01-01', days);
        const visits = planEvents(smallProtocol, facts(entry('END', end)), end).filter(({ code }) =>
          code.startsWith('FU'),
        );
        const dates = visits.map(({ plannedDate }) => plannedDate ?? '');
        expect(dates).toEqual([...dates].sort());
        expect(dates.every((date, index) => date === addMonths(end, Number(visits[index]?.code.slice(2))))).toBe(true);
      }),
    );
  });
});
