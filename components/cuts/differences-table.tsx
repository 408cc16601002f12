import Link from 'next/link';
import { ColumnHeads } from '@/components/ui/column-heads';
import type { Difference } from '@/lib/cuts/differences';

/** Stored answers that differ between two moments, one a row. */
export function DifferencesTable({ rows }: { rows: readonly Difference[] }) {
  return (
    <div className="table-frame cards-when-narrow">
      <table className="dense">
        <caption className="visually-hidden">Answers that differ</caption>
        <ColumnHeads titles={['Participant', 'Where', 'Field', 'Value then', 'Value now', 'Last changed', 'Why']} />
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row" data-label="Participant" className="nowrap">
                {row.participant}
              </th>
              <td data-label="Where">
                <Link href={row.href} prefetch={false}>
                  {row.event} · {row.where}
                </Link>
              </td>
              <td data-label="Field">{row.field}</td>
              <td data-label="Value then">{row.old || <Nothing />}</td>
              <td data-label="Value now">{row.new || <Nothing />}</td>
              <td data-label="Last changed">
                <span>
                  {row.by}
                  <span className="muted"> · {row.at}</span>
                </span>
              </td>
              <td data-label="Why">{row.reason}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const Nothing = () => <span className="muted">nothing</span>;
