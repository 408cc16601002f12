import type { GridEvent } from '@/lib/casebook/calendar-grid';
import type { State } from '@/lib/crf/status';
import { CalendarCell } from './calendar-cell';
import type { CalendarProps } from './calendar-table';
import { EventDate } from './event-date';

const asking: State[] = ['due', 'overdue', 'draft', 'queried', 'missed'];

/** The same calendar as a list by event, for a phone and for paper. Events that ask for something stand open. */
export function CalendarList({ title, participant, asOf, events, forms, mayEnter }: CalendarProps) {
  return (
    <section className="calendar-list" aria-label={title}>
      {events.map((event) => (
        <details key={event.code} open={asksForSomething(event)}>
          <summary>
            <strong>{event.label}</strong>{' '}
            <span className="small muted">
              <EventDate event={event} orPlanned />
            </span>
          </summary>
          <ul>
            {event.cells.map((cell) => {
              const formTitle = forms.find(({ code }) => code === cell.form)?.title ?? cell.form;
              return (
                <li key={cell.form}>
                  {formTitle}
                  <span className="row">
                    <CalendarCell
                      participant={participant}
                      asOf={asOf}
                      event={event}
                      cell={cell}
                      formTitle={formTitle}
                      mayEnter={mayEnter}
                    />
                  </span>
                </li>
              );
            })}
          </ul>
        </details>
      ))}
    </section>
  );
}

function asksForSomething({ cells }: GridEvent): boolean {
  return cells.some(({ entries, state }) =>
    entries.length > 0 ? entries.some((entry) => asking.includes(entry.state)) : asking.includes(state),
  );
}
