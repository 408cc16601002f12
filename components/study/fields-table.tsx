import type { DictionaryRow } from '@/lib/crf/dictionary';
import { unitInWords } from '@/lib/crf/entry-text';
import { type Fields, optionsOf } from '@/lib/crf/fields';
import './study.css';
import { ColumnHeads } from '@/components/ui/column-heads';

/** Longer lists of answers are folded. */
const SHOWN_OPENLY = 12;

interface FieldsTableProps {
  caption: string;
  fields: Fields;
  rows: DictionaryRow[];
}

/** The fields of a form or of its rows, as the data dictionary has them, under the headings of their sections. */
export function FieldsTable({ caption, fields, rows }: FieldsTableProps) {
  return (
    <div className="table-frame cards-when-narrow study-table">
      <table>
        <caption className="visually-hidden">{caption}</caption>
        <ColumnHeads titles={['Question', 'Variable', 'Kind and unit', 'Answers', 'Limits', 'Needed']} />
        {sectionsOf(rows).map(({ title, own }) => (
          <tbody key={own[0]?.variable}>
            {title && (
              <tr>
                <th scope="rowgroup" colSpan={6}>
                  {title}
                </th>
              </tr>
            )}
            {own.map((row) => (
              <FieldRow key={row.variable} row={row} options={optionsIn(fields, row)} />
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

function FieldRow({ row, options }: { row: DictionaryRow; options: [string, string][] }) {
  return (
    <tr>
      <th scope="row" data-label="Question" className="wide">
        {row.label}
        {row.help && <span className="help">{row.help}</span>}
      </th>
      <td data-label="Variable">
        <code>{row.variable}</code>
        {row.cdash && <span className="help">CDASH / SDTM {row.cdash}</span>}
      </td>
      <td data-label="Kind and unit">
        {row.kind}
        {row.unit && <span className="help">{unitIn(row)}</span>}
      </td>
      <td data-label="Answers" className="wide">
        <Options options={options} />
      </td>
      <td data-label="Limits">{row.limits}</td>
      <td data-label="Needed" className="wide">
        {row.required}
        {row.askedIf && <span className="help">asked if {row.askedIf}</span>}
      </td>
    </tr>
  );
}

/** Nothing at all, not even an empty list, so that a card leaves the cell out. */
function Options({ options }: { options: [string, string][] }) {
  if (options.length === 0) return null;
  const list = (
    <ul>
      {options.map(([code, words]) => (
        <li key={code}>
          {words} {code !== words && <code>{code}</code>}
        </li>
      ))}
    </ul>
  );
  if (options.length <= SHOWN_OPENLY) return list;
  return (
    <details>
      <summary>{options.length} answers</summary>
      {list}
    </details>
  );
}

function optionsIn(fields: Fields, { variable }: DictionaryRow): [string, string][] {
  const field = fields[variable];
  return Object.entries((field && optionsOf(field)) ?? {});
}

function unitIn({ unit, unitIn: reportedIn }: DictionaryRow): string {
  return reportedIn ? `${unitInWords(unit)}, or as the laboratory reports` : unitInWords(unit);
}

/** Fields that follow one another under the same heading. */
function sectionsOf(rows: readonly DictionaryRow[]): { title: string; own: DictionaryRow[] }[] {
  const sections: { title: string; own: DictionaryRow[] }[] = [];
  for (const row of rows) {
    const last = sections.at(-1);
    if (last && last.title === row.section) last.own.push(row);
    else sections.push({ title: row.section, own: [row] });
  }
  return sections;
}
