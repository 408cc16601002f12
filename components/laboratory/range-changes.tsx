import { ColumnHeads } from '@/components/ui/column-heads';
import type { RangeChange } from '@/lib/laboratory/load-range';

/** Who did what to a range, and why. */
export function RangeChanges({ changes }: { changes: RangeChange[] }) {
  if (changes.length === 0) return null;
  return (
    <div className="table-frame cards-when-narrow">
      <table className="dense">
        <caption>Changes of this range</caption>
        <ColumnHeads titles={['When', 'Who', 'Why']} />
        <tbody>
          {changes.map(({ at, by, reason }) => (
            <tr key={`${at} ${reason}`}>
              <td data-label="When" className="nowrap">
                {at}
              </td>
              <td data-label="Who">{by}</td>
              <td data-label="Why">{reason}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
