import { differencesAddress } from '@/components/cuts/differences-address';
import { ColumnHeads } from '@/components/ui/column-heads';
import type { MovedChild, MovedNumber } from '@/lib/analysis/moved';
import type { AnalysisResult } from '@/lib/analysis/result';
import type { NamedMoment } from '@/lib/cuts/read-span';
import './analysis.css';

interface MovedViewProps {
  found: {
    from: NamedMoment;
    to: NamedMoment;
    before: { result: AnalysisResult };
    after: { result: AnalysisResult };
    numbers: MovedNumber[];
    children: MovedChild[];
  };
}

/** So many rows are shown; the files of both moments have them all. */
const most = 300;

/** Both answers, the numbers that are others, and the children who made them so. */
export function MovedView({ found: { from, to, before, after, numbers, children } }: MovedViewProps) {
  const nothing = 'Nothing could be said.';
  return (
    <>
      <dl className="facts moved-answers">
        <div>
          <dt>{from.says}</dt>
          <dd>{before.result.answer ?? nothing}</dd>
        </div>
        <div>
          <dt>{to.says}</dt>
          <dd>{after.result.answer ?? nothing}</dd>
        </div>
      </dl>
      <section className="section stack">
        <h2>Numbers that moved</h2>
        {numbers.length === 0 ? (
          <p className="empty">No number of this page moved between the two moments.</p>
        ) : (
          <MovedNumbers numbers={numbers} parts={after.result.parts} />
        )}
      </section>
      <section className="section stack">
        <h2>Children who count otherwise</h2>
        {children.length === 0 ? (
          <p className="empty">What is recorded of the children and used here is the same at both moments.</p>
        ) : (
          <MovedChildren rows={children} from={from} to={to} />
        )}
      </section>
    </>
  );
}

function MovedNumbers({ numbers, parts }: { numbers: MovedNumber[]; parts: AnalysisResult['parts'] }) {
  const titleOf = (name: string) => parts.find((part) => part.name === name)?.title ?? '';
  return (
    <>
      <p role="status">
        {numbers.length > most ? `The first ${most} of ${numbers.length} numbers` : `${numbers.length} numbers`}
      </p>
      <div className="table-frame cards-when-narrow">
        <table>
          <caption className="visually-hidden">Numbers that moved</caption>
          <ColumnHeads titles={['Number', 'Group', 'Before', 'After']} />
          <tbody>
            {numbers.slice(0, most).map(({ part, measure, group, at, before, after }) => (
              <tr key={`${part} ${measure} ${group} ${at}`}>
                <th scope="row" data-label="Number">
                  {titleOf(part) && <span className="muted">{titleOf(part)}: </span>}
                  {measure}
                  {at !== null && ` at ${at}`}
                </th>
                <td data-label="Group">{group || 'All'}</td>
                <td data-label="Before" className="number">
                  {inDigits(before)}
                </td>
                <td data-label="After" className="number">
                  {inDigits(after)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

/** Six digits tell what moved; all of them are in the files. */
const inDigits = (value: number | null) => (value === null ? 'not defined' : String(Number(value.toPrecision(6))));

function MovedChildren({ rows, from, to }: { rows: MovedChild[]; from: NamedMoment; to: NamedMoment }) {
  return (
    <>
      <p role="status">
        {rows.length > most ? `The first ${most} of ${rows.length} children` : `${rows.length} in all`}
      </p>
      <div className="table-frame cards-when-narrow">
        <table>
          <caption className="visually-hidden">Children who count otherwise</caption>
          <ColumnHeads titles={['Participant', 'Before', 'After', 'What was changed']} />
          <tbody>
            {rows.slice(0, most).map(({ number, before, after }) => (
              <tr key={number}>
                <th scope="row" data-label="Participant" className="nowrap">
                  <a href={`/participants/${number}`}>{number}</a>
                </th>
                <td data-label="Before">{before}</td>
                <td data-label="After">{after}</td>
                <td data-label="What was changed">
                  <a href={differencesAddress({ from: from.asOf, to: to.asOf, participant: number })}>
                    Answers that differ<span className="visually-hidden"> of {number}</span>
                  </a>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
