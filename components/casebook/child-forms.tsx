import Link from 'next/link';
import { Icon } from '@/components/ui/icon';
import { StateBadge } from '@/components/ui/state-badge';
import type { ChildForm } from '@/lib/casebook/calendar-grid';
import { shortDate } from '@/lib/dates/words';
import { hrefOf } from './entry-link';

interface ChildFormsProps {
  participant: string;
  forms: ChildForm[];
  mayEnter: boolean;
}

/** Forms that belong to the child and not to a visit, each with what was entered and a way to add one. */
export function ChildForms({ participant, forms, mayEnter }: ChildFormsProps) {
  return (
    <section className="section">
      <h2>At any time</h2>
      <ul className="child-forms">
        {forms.map((form) => (
          <li key={form.form}>
            <h3>{form.title}</h3>
            <SavedEntries participant={participant} form={form} />
            {mayEnter && form.another !== null && (
              <Link
                className="button small"
                href={hrefOf({ participant, event: form.event, form: form.form, repeat: form.another })}
                prefetch={false}
              >
                <Icon name="add" />
                Add<span className="visually-hidden"> {form.title.toLowerCase()}</span>
              </Link>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function SavedEntries({ participant, form }: { participant: string; form: ChildForm }) {
  if (form.entries.length === 0) return <p className="muted small">none</p>;
  return (
    <ul className="plain">
      {form.entries.map(({ repeat, state, doubts, occurredOn }) => (
        <li key={repeat}>
          <Link href={hrefOf({ participant, event: form.event, form: form.form, repeat })} prefetch={false}>
            {occurredOn ? shortDate(occurredOn) : `Number ${repeat}, no date yet`}
            <span className="visually-hidden">: {form.title.toLowerCase()}</span>
          </Link>{' '}
          <StateBadge state={state} doubts={doubts} />
        </li>
      ))}
    </ul>
  );
}
