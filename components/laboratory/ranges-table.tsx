import Link from 'next/link';
import { Icon, type IconName } from '@/components/ui/icon';
import type { RangeRow, RangeState } from '@/lib/laboratory/range-words';
import './laboratory.css';

interface RangesTableProps {
  laboratoryId: string;
  rows: RangeRow[];
  /** Of all times: then each row tells its state. */
  all: boolean;
}

const states: Record<RangeState, { icon: IconName; word: string; look: string }> = {
  'in force': { icon: 'success', word: 'In force', look: 'complete' },
  'to come': { icon: 'due', word: 'To come', look: 'due' },
  ended: { icon: 'not-expected', word: 'Ended', look: 'not done' },
  withdrawn: { icon: 'close', word: 'Withdrawn', look: 'not done' },
};

/** Reference ranges by analyte, one row for each age and sex. */
export function RangesTable({ laboratoryId, rows, all }: RangesTableProps) {
  const isConverted = rows.some(({ inOwn }) => inOwn !== '');
  return (
    <div className="table-frame cards-when-narrow ranges">
      <table className="dense">
        <caption className="visually-hidden">Reference ranges, one row for each analyte, sex and age</caption>
        <thead>
          <tr>
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
            {isConverted && <th scope="col">In the form’s unit</th>}
            <th scope="col">Valid</th>
            {all && <th scope="col">State</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr
              key={row.id}
              className={rows[index - 1]?.analyte === row.analyte ? undefined : 'first'}
              data-state={row.state}
            >
              <th scope="row" data-label="Analyte">
                <Link href={`/laboratories/${laboratoryId}/${row.id}`} prefetch={false}>
                  {row.label}
                  <span className="visually-hidden">
                    , {row.sex.toLowerCase()}, {row.ages}
                  </span>
                </Link>
              </th>
              <td data-label="Sex">{row.sex}</td>
              <td data-label="Age">{row.ages}</td>
              <td data-label="Low" className="number">
                {row.low}
              </td>
              <td data-label="High" className="number">
                {row.high}
              </td>
              <td data-label="Unit" title={row.conversion}>
                {row.unit}
              </td>
              {isConverted && <td data-label="In the form’s unit">{row.inOwn}</td>}
              <td data-label="Valid">{row.validity}</td>
              {all && (
                <td data-label="State">
                  <span className="state" data-state={states[row.state].look}>
                    <Icon name={states[row.state].icon} />
                    {states[row.state].word}
                  </span>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
