import Link from 'next/link';
import { hrefOf } from '@/components/casebook/entry-link';
import type { QueryAnswer } from '@/components/review/query-acts';
import { Icon } from '@/components/ui/icon';
import type { ChildVerification, FormToVerify } from '@/lib/verification/child-verification';
import type { VerifyPlannedInput } from '@/lib/verification/verify-input';
import { VerifyPlanned } from './verify-planned';
import '@/components/locks/locks.css';
import { ColumnHeads } from '@/components/ui/column-heads';

interface ChildEventsProps {
  child: ChildVerification;
  verify: (input: VerifyPlannedInput) => Promise<QueryAnswer>;
}

/** Event by event what the plan asks for and what is left of it. */
export function ChildEvents({ child: { label, events, mayVerify }, verify }: ChildEventsProps) {
  return events.map(({ code, label: event, forms }) => (
    <section key={code} className="section" aria-labelledby={`event-${code}`}>
      <div className="row">
        <h2 id={`event-${code}`}>{event}</h2>
        {mayVerify && <VerifyPlanned participant={label} event={code} what={event} forms={forms} verify={verify} />}
      </div>
      <div className="table-frame cards-when-narrow">
        <table>
          <caption className="visually-hidden">Forms of {event}</caption>
          <ColumnHeads titles={['Form', 'Asked', 'Left', 'Changed since']} />
          <tbody>
            {forms.map((form) => (
              <FormRow key={form.entry} participant={label} form={form} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  ));
}

function FormRow({
  participant,
  form: { event, form, repeat, where, asked, left, changed },
}: {
  participant: string;
  form: FormToVerify;
}) {
  return (
    <tr>
      <th scope="row" data-label="Form">
        <Link href={hrefOf({ participant, event, form: form ?? '', repeat })} prefetch={false}>
          {where}
        </Link>
      </th>
      <td data-label="Asked">{asked}</td>
      <td data-label="Left">
        {asked > 0 && left === 0 ? (
          <span className="state" data-state="verified">
            <Icon name="verified" />
            verified
          </span>
        ) : (
          left
        )}
      </td>
      <td data-label="Changed since">{changed.length}</td>
    </tr>
  );
}
