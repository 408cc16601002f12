import Link from 'next/link';
import { Icon, type IconName } from '@/components/ui/icon';
import { checkId } from '@/study/check-words';
import type { RunCheck } from '@/study/edit-checks';
import { type CheckColumn, type CheckRow, type ChecksQuery, checksAddress } from './checks-query';
import './study.css';

interface ChecksTableProps {
  rows: CheckRow[];
  query: ChecksQuery;
  /** Whether the reader may see what the checks have asked. */
  mayReadQueries: boolean;
}

/** The checks with their sentences: what each does, where it stands, how it is run. */
export function ChecksTable({ rows, query, mayReadQueries }: ChecksTableProps) {
  const head = (column: CheckColumn, title: string) => <SortableHead column={column} title={title} query={query} />;
  return (
    <div className="table-frame cards-when-narrow study-table">
      <table>
        <caption className="visually-hidden">Checks</caption>
        <thead>
          <tr>
            {head('check', 'Check')}
            {head('severity', 'Severity')}
            <th scope="col">What it says</th>
            {head('where', 'Where it stands')}
            <th scope="col">How it is run</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row
              key={[row.check.id, row.check.run, ...row.where, row.check.says].join(' ')}
              row={row}
              mayReadQueries={mayReadQueries}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function SortableHead({ column, title, query }: { column: CheckColumn; title: string; query: ChecksQuery }) {
  const isSorted = query.sort === column;
  const isUp = query.order === 'up';
  const order = isSorted && isUp ? 'down' : 'up';
  return (
    <th scope="col" aria-sort={isSorted ? (isUp ? 'ascending' : 'descending') : undefined}>
      <Link href={checksAddress({ ...query, sort: column, order })} prefetch={false}>
        {title}
        {isSorted && <Icon name={isUp ? 'ascending' : 'descending'} />}
      </Link>
    </th>
  );
}

function Row({ row, mayReadQueries }: { row: CheckRow; mayReadQueries: boolean }) {
  const { check, severity, where, how, override } = row;

  return (
    <tr>
      <th scope="row" data-label="Check" className="nowrap">
        {checkId(check)}
      </th>
      <td data-label="Severity">
        <SeverityBadge check={check} words={severity} />
      </td>
      <td data-label="What it says" className="wide says">
        {check.says}
        {override && <span className="help">{override}.</span>}
      </td>
      <td data-label="Where it stands" className="wide">
        <ul>
          {where.map((place) => (
            <li key={place}>{place}</li>
          ))}
        </ul>
      </td>
      <td data-label="How it is run" className="wide">
        {how}
        {mayReadQueries && check.severity === 'soft' && (
          <Link className="help" href={`/queries?status=all&check=${check.id}`} prefetch={false}>
            Its queries
          </Link>
        )}
      </td>
    </tr>
  );
}

/** By icon, word and colour, as findings are on a form. */
function SeverityBadge({ check, words }: { check: RunCheck; words: string }) {
  const { icon, state } = drawn(check);
  return (
    <span className="state" data-state={state}>
      <Icon name={icon} />
      {words}
    </span>
  );
}

function drawn({ severity }: RunCheck): { icon: IconName; state: string } {
  if (severity === null) return { icon: 'info', state: 'due' };
  return severity === 'hard' ? { icon: 'error', state: 'to mend' } : { icon: 'doubts', state: 'doubts' };
}
