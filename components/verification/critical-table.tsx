import Link from 'next/link';
import { hrefOf } from '@/components/casebook/entry-link';
import { ColumnHeads } from '@/components/ui/column-heads';
import type { CriticalAnswer } from '@/lib/verification/critical/list-critical';

/** Critical answers that nobody has verified as they stand. */
export function CriticalTable({ answers }: { answers: CriticalAnswer[] }) {
  return (
    <div className="table-frame cards-when-narrow">
      <table className="dense">
        <caption className="visually-hidden">Critical answers without verification</caption>
        <ColumnHeads titles={['Participant', 'Form', 'Field', 'Verification', 'Asked by the plan']} />
        <tbody>
          {answers.map(({ participant, event, form, repeat, where, label, because, isAsked }) => (
            <tr key={`${participant} ${event} ${form} ${repeat} ${label}`}>
              <td data-label="Participant" className="nowrap">
                <Link href={`/verification/${participant}`} prefetch={false}>
                  {participant}
                </Link>
              </td>
              <td data-label="Form">
                <Link href={hrefOf({ participant, event, form: form ?? '', repeat })} prefetch={false}>
                  {where}
                </Link>
              </td>
              <th scope="row" data-label="Field">
                {label}
              </th>
              <td data-label="Verification">{because}</td>
              <td data-label="Asked by the plan">{isAsked ? 'yes' : 'no'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
