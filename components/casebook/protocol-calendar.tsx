'use client';

import type { GridEvent } from '@/lib/casebook/calendar-grid';
import { CalendarList } from './calendar-list';
import { type CalendarProps, CalendarTable } from './calendar-table';
import { GridKeys } from './grid-keys';
import { Legend } from './legend';

interface ProtocolCalendarProps {
  participant: string;
  asOf: string;
  events: GridEvent[];
  /** Every form of the study, in its order. */
  forms: CalendarProps['forms'];
  mayEnter: boolean;
}

/**
 * The protocol calendar: the treatment, and below it the follow-up visits up to today. One client component drawn on the
 * server: the page then carries the calendar's data once, instead of a description of each of its thousand elements.
 */
export function ProtocolCalendar({ participant, asOf, events, forms, mayEnter }: ProtocolCalendarProps) {
  const followUp = events.filter(({ phase }) => phase === 'Follow-up');
  const treatment = events.filter(({ phase }) => phase !== 'Follow-up');
  const parts = [
    { title: 'Protocol calendar', events: treatment },
    { title: 'Follow-up', events: followUp },
  ].filter((part) => part.events.length > 0);
  return (
    <>
      {parts.map((part, index) => {
        const props = { ...part, participant, asOf, mayEnter, forms: formsOf(part.events, forms) };
        return (
          <section key={part.title} className="section">
            <div className="spread">
              <h2>{part.title}</h2>
              {index === 0 && <Legend />}
            </div>
            <CalendarTable {...props} />
            <CalendarList {...props} />
          </section>
        );
      })}
      <GridKeys />
    </>
  );
}

function formsOf(events: GridEvent[], forms: CalendarProps['forms']): CalendarProps['forms'] {
  const codes = new Set(events.flatMap(({ cells }) => cells.map(({ form }) => form)));
  return forms.filter(({ code }) => codes.has(code));
}
