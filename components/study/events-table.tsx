import { type CalendarEvent, calendar } from '@/study/calendar';
import {
  amendmentsInWords,
  countedFromInWords,
  drugInWords,
  formsInWords,
  whenInWords,
  windowInWords,
} from '@/study/calendar-words';
import './study.css';
import { ColumnHeads } from '@/components/ui/column-heads';

const events: readonly CalendarEvent[] = calendar;

/** The treatment calendar: each event with its week, its window, its drugs and its forms, under its phase. */
export function EventsTable() {
  const phases = [...new Set(events.map(({ phase }) => phase))];
  return (
    <div className="table-frame cards-when-narrow study-table">
      <table>
        <caption className="visually-hidden">Treatment calendar</caption>
        <ColumnHeads titles={['Event', 'Planned', 'On time', 'Drugs and doses', 'Forms']} />
        {phases.map((phase) => (
          <tbody key={phase}>
            <tr>
              <th scope="rowgroup" colSpan={5}>
                {phase}
              </th>
            </tr>
            {events
              .filter((event) => event.phase === phase)
              .map((event) => (
                <EventRow key={event.code} event={event} />
              ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

function EventRow({ event }: { event: CalendarEvent }) {
  const { code, label, window, drugs = [], forms } = event;
  const notes = [countedFromInWords(code), ...amendmentsInWords(event)].filter((note) => note !== '');
  return (
    <tr>
      <th scope="row" data-label="Event" className="wide">
        {label}
        {notes.map((note) => (
          <span key={note} className="help">
            {note}
          </span>
        ))}
      </th>
      <td data-label="Planned">{whenInWords(event)}</td>
      <td data-label="On time">{windowInWords(window)}</td>
      <td data-label="Drugs and doses" className="wide">
        {drugs.length > 0 && (
          <ul>
            {drugs.map((drug) => (
              <li key={drug.drug}>{drugInWords(drug)}</li>
            ))}
          </ul>
        )}
      </td>
      <td data-label="Forms" className="wide">
        {formsInWords(forms).join(', ')}
      </td>
    </tr>
  );
}
