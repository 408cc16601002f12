'use client';
import { useFieldArray } from 'react-hook-form';
import type { OtherEntry } from '@/lib/crf/context';
import { inWords } from '@/lib/crf/entry-text';
import { type Answers, asNumber, asText } from '@/lib/crf/value';
import { shortDate } from '@/lib/dates/words';
import { WHOLE_ROW } from '../entry-store';
import { controlId } from '../field-ref';
import { Cell, RowReview } from '../grid-row';
import type { GroupProps } from '../group-grid';
import { Remarks } from '../remarks';
import { useFieldView, useScreen } from '../screen';
import { useGroupRows } from '../use-group-rows';

/** Earlier assessments are shown at most so many; the first one, the baseline, always. */
const mostShown = 3;

/** What is asked of each lesion today, in the order of the columns. */
const asked = ['trstate', 'trdiam'];

/** The lesions of the child, one in each row: what was measured before, what is measured now, and the sums of the targets beneath. */
export function LesionsOverTime({ name, group }: GroupProps) {
  const { controls, form, store } = useScreen();
  const { fields, append, replace } = useFieldArray({
    control: controls.control,
    name: `groups.${name}`,
    keyName: 'key',
  });
  useGroupRows(name, group, { append, replace });
  const earlier = shownOf(earlierAssessments(store.context.others[form.code] ?? []));
  return (
    <div className="table-frame group-grid lesions" data-layout="grid">
      <table className="dense">
        <caption className="visually-hidden">Lesions in rows; earlier assessments, then this one, in columns</caption>
        <thead>
          <tr>
            <th scope="col">Lesion</th>
            <th scope="col">Where</th>
            {earlier.map(({ id, on }) => (
              <th key={id} scope="col" className="number">
                {on ? shortDate(on) : 'no date'}
              </th>
            ))}
            <th scope="col">Now</th>
            <th scope="col">Diameter (mm)</th>
          </tr>
        </thead>
        {fields.map(({ key, id }, index) => (
          <LesionRow key={key} id={id} index={index} name={name} group={group} earlier={earlier} />
        ))}
        <Sums earlier={earlier} />
      </table>
    </div>
  );
}

interface Assessment {
  id: string;
  on: string | null;
  sum: number | null;
  /** What was found of each lesion, by its number. */
  lesions: ReadonlyMap<string, Answers>;
}

function earlierAssessments(entries: readonly OtherEntry[]): Assessment[] {
  return entries.map(({ id, answers, groups }) => ({
    id,
    on: asText(answers.raddat),
    sum: asNumber(answers.sumdiam),
    lesions: new Map((groups.measurements ?? []).map((row) => [asText(row.tulnkid) ?? '', row])),
  }));
}

function shownOf(all: Assessment[]): Assessment[] {
  const [first, ...rest] = all;
  return first === undefined ? [] : [first, ...rest.slice(-(mostShown - 1))];
}

type RowProps = GroupProps & { id: string; index: number; earlier: Assessment[] };

function LesionRow({ id, index, name, group, earlier }: RowProps) {
  const row = { field: WHOLE_ROW, group: name, rowId: id };
  const at = (field: string) => ({ field, group: name, rowId: id, index });
  const { asked: isFilled, remarks } = useFieldView(row);
  const number = asText(useFieldView(at('tulnkid')).value);
  const where = useFieldView(at('trloc')).value;
  const kind = useFieldView(at('trtype')).value;
  const remarksId = controlId(row);
  const label = number ?? `new ${group.row}`;
  const cell = (field: string) => {
    const definition = group.fields[field];
    return (
      definition && (
        <Cell
          key={field}
          place={at(field)}
          field={definition}
          rowLabel={label}
          isFilled={isFilled}
          remarksId={remarksId}
        />
      )
    );
  };
  return (
    <tbody data-spare={!isFilled || undefined}>
      <tr>
        {cell('tulnkid')}
        <td data-label="Where">
          {inFieldWords(group, 'trloc', where)}{' '}
          {kind !== null && <span className="tag">{inFieldWords(group, 'trtype', kind)}</span>}
        </td>
        {earlier.map((assessment) => (
          <td key={assessment.id} className="number" data-label={assessment.on ? shortDate(assessment.on) : 'Before'}>
            {foundInWords(group, number === null ? undefined : assessment.lesions.get(number))}
          </td>
        ))}
        {asked.map(cell)}
      </tr>
      <tr className="row-remarks" data-empty={remarks.length === 0 || undefined}>
        <td colSpan={earlier.length + 4}>
          <Remarks remarks={remarks} id={remarksId} />
          {isFilled && <RowReview group={name} rowId={id} columns={Object.entries(group.fields)} />}
        </td>
      </tr>
    </tbody>
  );
}

function inFieldWords(group: GroupProps['group'], key: string, value: Answers[string]): string {
  const field = group.fields[key];
  return field ? inWords(field, value) : '';
}

/** What was found of a lesion then: its diameter, or why there is none. */
function foundInWords(group: GroupProps['group'], row: Answers | undefined): string {
  if (!row) return '–';
  const diameter = asNumber(row.trdiam);
  return diameter === null ? inFieldWords(group, 'trstate', row.trstate ?? null) || '–' : String(diameter);
}

/** The sum of the targets at each assessment, and how the present one has changed from the first and from the smallest. */
function Sums({ earlier }: { earlier: Assessment[] }) {
  const sum = asNumber(useFieldView({ field: 'sumdiam' }).value);
  const smallest = asNumber(useFieldView({ field: 'sumnadir' }).value);
  const first = earlier[0]?.sum ?? null;
  return (
    <tfoot>
      <tr>
        <th scope="row" colSpan={2}>
          Sum of the targets (mm)
        </th>
        {earlier.map((assessment) => (
          <td key={assessment.id} className="number">
            {assessment.sum ?? '–'}
          </td>
        ))}
        <td colSpan={2}>
          <output>{sum ?? 'not yet known'}</output>
          {changeInWords(sum, first, 'from the first')}
          {changeInWords(sum, smallest, 'from the smallest')}
        </td>
      </tr>
    </tfoot>
  );
}

function changeInWords(now: number | null, before: number | null, from: string) {
  if (now === null || before === null || before === 0) return null;
  const percent = ((now - before) / before) * 100;
  const sign = percent > 0 ? '+' : percent < 0 ? '−' : '±';
  return (
    <span className="beside">
      {sign}
      {Math.abs(percent).toFixed(1)} % <span className="muted">{from}</span>
    </span>
  );
}
