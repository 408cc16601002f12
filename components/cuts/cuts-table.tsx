import Link from 'next/link';
import { ColumnHeads } from '@/components/ui/column-heads';
import type { DataCut } from '@/lib/cuts/list-cuts';
import { differencesAddress } from './differences-address';
import { withAsOf } from './with-as-of';

/** The named moments, each with the ways to look at the data of then. */
export function CutsTable({ cuts }: { cuts: readonly DataCut[] }) {
  return (
    <div className="table-frame cards-when-narrow">
      <table>
        <caption className="visually-hidden">Data cuts</caption>
        <ColumnHeads titles={['Name', 'Moment', 'Remark', 'Made', 'Look at']} />
        <tbody>
          {cuts.map(({ id, name, moment, remark, by, made }) => (
            <tr key={id}>
              <th scope="row" data-label="Name">
                {name}
              </th>
              <td data-label="Moment">{moment}</td>
              <td data-label="Remark">{remark}</td>
              <td data-label="Made">
                <span>
                  {by}
                  <span className="muted"> · {made}</span>
                </span>
              </td>
              <td data-label="Look at">
                <span>
                  <Link href={withAsOf('/participants', id)} prefetch={false}>
                    Participants<span className="visually-hidden"> as of {name}</span>
                  </Link>
                  {', '}
                  <Link href={differencesAddress({ from: id })} prefetch={false}>
                    changes since<span className="visually-hidden"> {name}</span>
                  </Link>
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
