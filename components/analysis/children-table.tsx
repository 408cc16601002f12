import { hrefOf } from '@/components/casebook/entry-link';
import { controlId } from '@/components/crf/field-ref';
import { withAsOf } from '@/components/cuts/with-as-of';
import { ColumnHeads } from '@/components/ui/column-heads';
import type { SourceField } from '@/lib/analysis/child-sources';
import type { ChildList } from '@/lib/analysis/result';
import './analysis.css';

interface ChildrenTableProps {
  title: string;
  rows: ChildList['children'];
  /** By the number of the child. */
  sources: ReadonlyMap<string, SourceField[]>;
  asOf: string;
}

/** The children behind a number: each leads to its casebook, and to the fields the number was made of. */
export function ChildrenTable({ title, rows, sources, asOf }: ChildrenTableProps) {
  const hasWords = rows.some(({ says }) => says !== '');
  return (
    <div className="table-frame cards-when-narrow">
      <table>
        <caption className="visually-hidden">{title}</caption>
        <ColumnHeads titles={['Participant', ...(hasWords ? ['In this number'] : []), 'Where it comes from']} />
        <tbody>
          {rows.map(({ number, says }) => (
            <tr key={number}>
              <th scope="row" data-label="Participant" className="nowrap">
                <a href={withAsOf(`/participants/${number}`, asOf)}>{number}</a>
              </th>
              {hasWords && <td data-label="In this number">{says}</td>}
              <td data-label="Where it comes from">
                <ul className="sources">
                  {(sources.get(number) ?? []).map((source) => (
                    <li key={`${source.form} ${source.event} ${source.repeat} ${source.field}`}>
                      <a href={`${hrefOf({ participant: number, ...source, asOf })}#${controlId(source)}`}>
                        {source.says}
                      </a>
                    </li>
                  ))}
                </ul>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
