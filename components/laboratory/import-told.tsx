import { Notice } from '@/components/ui/notice';
import type { ImportPreview } from '@/lib/laboratory/import-ranges';

/** More lines than can be read at a glance are not all shown. */
const mostShown = 200;

/** What a file would do: its wrong lines, or the ranges as they would be stored. */
export function ImportTold({ preview: { problems, alreadyThere, add } }: { preview: ImportPreview }) {
  if (problems.length > 0) {
    return (
      <Notice kind="danger" role="alert" title={`${counted(problems.length, 'line')} cannot be stored. Nothing is.`}>
        <ul>
          {problems.map(({ line, says }) => (
            <li key={line}>
              <strong>Line {line}:</strong> {says}
            </li>
          ))}
        </ul>
      </Notice>
    );
  }
  return (
    <>
      <Notice kind="info" role="status">
        {`${counted(add.length, 'range')} would be stored.${alreadyThere > 0 ? ` ${counted(alreadyThere, 'line')} stand there already.` : ''}`}
      </Notice>
      {add.length > 0 && <PreviewTable rows={add.slice(0, mostShown)} more={add.length - mostShown} />}
    </>
  );
}

function PreviewTable({ rows, more }: { rows: ImportPreview['add']; more: number }) {
  return (
    <div className="table-frame cards-when-narrow">
      <table className="dense">
        <caption>As they would be stored{more > 0 && `: the first ${rows.length}, and ${more} more`}</caption>
        <thead>
          <tr>
            <th scope="col" className="number">
              Line
            </th>
            <th scope="col">Analyte</th>
            <th scope="col">Sex</th>
            <th scope="col">Age</th>
            <th scope="col" className="number">
              Low
            </th>
            <th scope="col" className="number">
              High
            </th>
            <th scope="col">Unit</th>
            <th scope="col">Valid</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.line}>
              <td data-label="Line" className="number">
                {row.line}
              </td>
              <th scope="row" data-label="Analyte">
                {row.label}
              </th>
              <td data-label="Sex">{row.sex}</td>
              <td data-label="Age">{row.ages}</td>
              <td data-label="Low" className="number">
                {row.low}
              </td>
              <td data-label="High" className="number">
                {row.high}
              </td>
              <td data-label="Unit">
                {row.unit} <span className="muted small">{row.conversion.includes('=') && row.conversion}</span>
              </td>
              <td data-label="Valid">{row.validity}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const counted = (count: number, word: string) => `${count} ${word}${count === 1 ? '' : 's'}`;
