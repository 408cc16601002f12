import type { GridEvent } from '@/lib/casebook/calendar-grid';
import { shortDate } from '@/lib/dates/words';
import { CalendarCell } from './calendar-cell';
import { EventDate } from './event-date';

export interface CalendarProps {
  title: string;
  participant: string;
  /** The moment that is looked at, as the address carries it; '' for now. */
  asOf: string;
  events: GridEvent[];
  /** The rows: the forms these events have, in the order of the study. */
  forms: { code: string; title: string }[];
  mayEnter: boolean;
}

/** Events across, forms down, a state in each cell. Plain links: 500 cells cost the browser no script. */
export function CalendarTable({ title, participant, asOf, events, forms, mayEnter }: CalendarProps) {
  const phases = phasesOf(events);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable from the keyboard
    <section className="table-frame calendar" aria-label={title} tabIndex={0}>
      <table>
        <thead>
          {phases.length > 1 && (
            <tr>
              <td />
              {phases.map(({ phase, width }) => (
                <th key={phase} scope="colgroup" colSpan={width}>
                  {phase}
                </th>
              ))}
            </tr>
          )}
          <tr>
            <th scope="col">Form</th>
            {events.map(({ code, label }) => (
              <th key={code} scope="col">
                {label}
              </th>
            ))}
          </tr>
          <tr className="dates">
            <th scope="row">Planned</th>
            {events.map(({ code, plannedDate }) => (
              <td key={code}>{plannedDate && shortDate(plannedDate)}</td>
            ))}
          </tr>
          <tr className="dates">
            <th scope="row">Actual</th>
            {events.map((event) => (
              <td key={event.code}>
                <EventDate event={event} />
              </td>
            ))}
          </tr>
        </thead>
        <tbody>
          {forms.map((form) => (
            <tr key={form.code}>
              <th scope="row">{form.title}</th>
              {events.map((event) => {
                const cell = event.cells.find((each) => each.form === form.code);
                return (
                  <td key={event.code}>
                    {cell && (
                      <CalendarCell
                        participant={participant}
                        asOf={asOf}
                        event={event}
                        cell={cell}
                        formTitle={form.title}
                        mayEnter={mayEnter}
                        dense
                      />
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Neighbouring events of one phase stand under one heading. */
function phasesOf(events: GridEvent[]): { phase: string; width: number }[] {
  const phases: { phase: string; width: number }[] = [];
  for (const { phase } of events) {
    const last = phases.at(-1);
    if (last?.phase === phase) last.width += 1;
    else phases.push({ phase, width: 1 });
  }
  return phases;
}
