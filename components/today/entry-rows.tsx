import Link from 'next/link';
import type { ReactNode } from 'react';
import { hrefOf } from '@/components/casebook/entry-link';
import { ColumnHeads } from '@/components/ui/column-heads';

/** One row of a work list: a casebook or a form in it, and what is told about it, column by column. */
export interface WorkRow {
  key: string;
  participant: string;
  /** Where the row leads: to a form, or to the casebook. */
  link: { href: string; words: string };
  cells: ReactNode[];
}

interface EntryRowsProps {
  caption: string;
  /** The titles of the columns after the participant. */
  columns: readonly [where: string, ...cells: string[]];
  rows: WorkRow[];
}

/** A short table of forms. On a phone each row is a card. */
export function EntryRows({ caption, columns, rows }: EntryRowsProps) {
  const [where, ...titles] = columns;
  return (
    <div className="table-frame cards-when-narrow">
      <table>
        <caption className="visually-hidden">{caption}</caption>
        <ColumnHeads titles={['Participant', ...columns]} />
        <tbody>
          {rows.map(({ key, participant, link, cells }) => (
            <tr key={key}>
              <th scope="row" data-label="Participant" className="nowrap">
                {participant}
              </th>
              <td data-label={where}>
                <Link href={link.href} prefetch={false}>
                  {link.words}
                </Link>
              </td>
              {cells.map((cell, index) => (
                <td key={titles[index]} data-label={titles[index]} className="says">
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface FormPlace {
  participant: string;
  event: string;
  form: string | null;
  repeat: number;
  where: string;
}

/** The row of a form. */
export function formRow(place: FormPlace, cells: ReactNode[]): WorkRow {
  const { participant, event, form, repeat, where } = place;
  const href = form === null ? `/participants/${participant}` : hrefOf({ participant, event, form, repeat });
  return { key: href, participant, link: { href, words: where }, cells };
}
