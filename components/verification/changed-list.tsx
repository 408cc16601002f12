import Link from 'next/link';
import { hrefOf } from '@/components/casebook/entry-link';
import { ChangeInWords } from '@/components/review/verify-changed';
import type { ChangedForm } from '@/lib/verification/changed-since';
import '@/components/review/verify.css';
import { ColumnHeads } from '@/components/ui/column-heads';

/** Forms whose answers changed since somebody looked: the value of then, the value of now, who changed it and why. */
export function ChangedList({ forms }: { forms: ChangedForm[] }) {
  return (
    <div className="table-frame cards-when-narrow changed-list">
      <table>
        <caption className="visually-hidden">Changed since it was verified</caption>
        <ColumnHeads titles={['Participant', 'Form', 'Field', 'Then, and now']} />
        <tbody>
          {forms.flatMap(({ participant, event, form, repeat, where, changed }) =>
            changed.map((one) => (
              <tr key={`${participant} ${event} ${form} ${repeat} ${one.path}`}>
                <td data-label="Participant" className="nowrap">
                  <Link href={`/verification/${participant}`} prefetch={false}>
                    {participant}
                  </Link>
                </td>
                <th scope="row" data-label="Form">
                  <Link href={hrefOf({ participant, event, form: form ?? '', repeat })} prefetch={false}>
                    {where}
                  </Link>
                </th>
                <td data-label="Field">{one.label}</td>
                <td data-label="Then, and now">
                  <ChangeInWords change={one} />
                </td>
              </tr>
            )),
          )}
        </tbody>
      </table>
    </div>
  );
}
