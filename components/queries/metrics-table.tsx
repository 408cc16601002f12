import Link from 'next/link';
import type { QueryMetrics } from '@/lib/queries/metrics/query-metrics';
import './queries.css';

interface MetricsTableProps {
  rows: QueryMetrics[];
  /** What a row counts: "Check", "Field", "Site". */
  title: string;
  /** The list of the queries behind a row. */
  listOf: (row: QueryMetrics) => string;
}

/** What the queries came to, row by row; what is asked and changes nothing says so. */
export function MetricsTable({ rows, title, listOf }: MetricsTableProps) {
  return (
    <div className="table-frame cards-when-narrow">
      <table className="query-metrics">
        <caption className="visually-hidden">What queries came to</caption>
        <thead>
          <tr>
            <th scope="col">{title}</th>
            <NumberHead title="Raised" />
            <NumberHead title="Open now" />
            <NumberHead title="Value changed" />
            <NumberHead title="Closed without change" />
            <NumberHead title="No longer doubtful" />
            <NumberHead title="Cancelled" />
            <NumberHead title="Share that changed data" />
            <NumberHead title="Median days to answer" />
            <NumberHead title="Median days to the end" />
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.of} row={row} title={title} href={listOf(row)} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

const NumberHead = ({ title }: { title: string }) => (
  <th scope="col" className="number">
    {title}
  </th>
);

function Row({ row, title, href }: { row: QueryMetrics; title: string; href: string }) {
  const cells = [
    ['Raised', row.raised],
    ['Open now', row.openNow],
    ['Value changed', row.valueChanged],
    ['Closed without change', row.closedWithoutChange],
    ['No longer doubtful', row.noLongerDoubtful],
    ['Cancelled', row.cancelled],
    [
      'Share that changed data',
      row.changedShare === null ? 'none has ended' : `${Math.round(row.changedShare * 100)} %`,
    ],
    ['Median days to answer', daysInWords(row.daysToAnswer)],
    ['Median days to the end', daysInWords(row.daysToClose)],
  ] as const;
  return (
    <tr>
      <th scope="row" data-label={title}>
        <Link href={href} prefetch={false}>
          {row.of}
        </Link>
        {row.says && <span className="check-says">{row.says}</span>}
        {row.useless && (
          <span className="useless">Asked {row.raised} times and changed nothing: consider retiring this check.</span>
        )}
      </th>
      {cells.map(([label, value]) => (
        <td key={label} data-label={label} className="number">
          {value}
        </td>
      ))}
    </tr>
  );
}

const daysInWords = (days: number | null) => (days === null ? '–' : days.toFixed(1));
