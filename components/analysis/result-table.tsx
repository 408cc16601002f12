import type { Cell, ResultTable as Table } from '@/lib/analysis/result';
import type { LinkTo } from './figure-element';

interface ResultTableProps {
  table: Table;
  linkTo: LinkTo;
}

/** The numbers behind a figure, as people read them; each leads to the children behind it. */
export function ResultTable({ table: { caption, columns, rows }, linkTo }: ResultTableProps) {
  const classOf = (column: number) => (columns[column]?.isNumber ? 'number' : undefined);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls on a narrow screen must be reachable by keyboard
    <section className="table-frame result-table" aria-label={caption} tabIndex={0}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ label }, i) => (
              <th key={label} scope="col" className={classOf(i)}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, cells: [head, ...cells], isIndented }) => (
            <tr key={key}>
              <th
                scope="row"
                className={isIndented ? 'indented' : classOf(0)}
                colSpan={cells.length === 0 ? columns.length : undefined}
              >
                {head !== undefined && <CellWords cell={head} linkTo={linkTo} />}
              </th>
              {cells.map((cell, i) => (
                <td key={columns[i + 1]?.label} className={classOf(i + 1)}>
                  <CellWords cell={cell} linkTo={linkTo} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function CellWords({ cell, linkTo }: { cell: Cell; linkTo: LinkTo }) {
  if (typeof cell === 'string') return cell;
  // Behind a nought is nobody.
  if (/^0(?![\d.,])/.test(cell.says)) return cell.says;
  return <a href={linkTo(cell.list)}>{cell.says}</a>;
}
