import Link from 'next/link';
import { ColumnHeads } from '@/components/ui/column-heads';
import { Icon } from '@/components/ui/icon';
import type { ChildForm } from '@/lib/casebook/calendar-grid';
import { shortDate } from '@/lib/dates/words';
import { EntryLink, hrefOf } from './entry-link';

interface ChildFormsProps {
  participant: string;
  asOf: string;
  forms: ChildForm[];
  mayEnter: boolean;
}

/** Forms that belong to the child and not to a visit: what was entered, and a way to add each. */
export function ChildForms({ participant, asOf, forms, mayEnter }: ChildFormsProps) {
  const addable = forms.filter(({ another }) => another !== null);
  const isEmpty = forms.every(({ entries }) => entries.length === 0);
  return (
    <section className="section">
      <h2>At any time</h2>
      {isEmpty ? (
        <p className="muted">
          Nothing is entered outside the calendar: no relapse, no death, no further consent, nothing unplanned.
        </p>
      ) : (
        <Entered participant={participant} asOf={asOf} forms={forms} />
      )}
      {mayEnter && (
        <div className="add-forms no-print">
          <span>Add:</span>
          {addable.map(({ event, form, title, another }) => (
            <Link
              key={form}
              className="button small"
              href={hrefOf({ participant, event, form, repeat: another ?? 1 })}
              prefetch={false}
            >
              <Icon name="add" />
              {title}
            </Link>
          ))}
        </div>
      )}
    </section>
  );
}

function Entered({ participant, asOf, forms }: Omit<ChildFormsProps, 'mayEnter'>) {
  const rows = forms.flatMap(({ entries, ...form }) => entries.map((entry) => ({ ...form, ...entry })));
  return (
    <div className="table-frame child-forms">
      <table>
        <ColumnHeads titles={['Form', 'Date', 'State']} />
        <tbody>
          {rows.map(({ event, form, title, repeat, occurredOn, state, queries }) => (
            <tr key={`${form} ${repeat}`}>
              <th scope="row">{repeat > 1 ? `${title} ${repeat}` : title}</th>
              <td className="nowrap">{occurredOn ? shortDate(occurredOn) : 'no date yet'}</td>
              <td>
                <EntryLink
                  place={{ participant, asOf, event, eventLabel: 'Any time', form, formTitle: title, repeat }}
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
