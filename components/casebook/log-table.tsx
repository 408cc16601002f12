import type { Log } from '@/lib/casebook/load-log';
import { EntryLink } from './entry-link';

/** A log of the child: one row per entry by date, each with its state and the way to it. */
export function LogTable({ log: { participant, form, columns, rows }, asOf }: { log: Log; asOf: string }) {
  if (rows.length === 0) return <p className="empty">Nothing is entered in this log yet.</p>;
  return (
    <div className="table-frame cards-when-narrow">
      <table>
        <caption className="visually-hidden">{form.title}, one entry in each row, by date</caption>
        <thead>
          <tr>
            <th scope="col">No.</th>
            {columns.map(({ key, label }) => (
              <th key={key} scope="col">
                {label}
              </th>
            ))}
            <th scope="col">State</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ repeat, cells, state, queries }) => (
            <tr key={repeat}>
              <th scope="row">{repeat}</th>
              {columns.map(({ key, label, isDate }, index) => (
                <td key={key} data-label={label} className={isDate ? 'nowrap' : undefined}>
                  {cells[index] || <span className="muted">–</span>}
                </td>
              ))}
              <td data-label="State">
                <EntryLink
                  place={{
                    participant: participant.label,
                    asOf,
                    event: 'ANY',
                    eventLabel: 'Any time',
                    form: form.code,
                    formTitle: form.title,
                    repeat,
                  }}
                  state={state}
                  queries={queries}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
