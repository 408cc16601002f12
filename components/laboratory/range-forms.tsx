import { ActionForm, type FormAnswer } from '@/components/access/action-form';
import { TextBox } from '@/components/access/text-box';
import type { AnalyteChoice } from '@/lib/laboratory/load-laboratory';
import type { LoadedRange } from '@/lib/laboratory/load-range';
import { BoxesOfRange } from './boxes-of-range';
import { ReadInNewUnit } from './read-in-new-unit';

type Action = (form: FormData) => Promise<FormAnswer>;

interface RangeFormsProps {
  range: LoadedRange;
  analytes: AnalyteChoice[];
  actions: { follow: Action; correct: Action; end: Action; withdraw: Action };
}

/** What can be done with a range: other limits follow it, it was wrong, it ends. */
export function RangeForms({ range, analytes, actions }: RangeFormsProps) {
  const { typed, laboratory, row, values } = range;
  const fixed = { laboratoryId: laboratory.id, rangeId: row.id };
  const { analyte, sex, ageFrom, ageTo, validTo } = typed;
  const read = values > 0 && <ReadInNewUnit />;
  return (
    <div className="section cards">
      <section className="card wide" aria-labelledby="follow">
        <h2 id="follow">Other limits from a day on</h2>
        <p>The laboratory changed its limits or its unit: this range ends the day before.</p>
        <ActionForm
          action={actions.follow}
          fixed={{ ...fixed, analyte, sex, ageFrom, ageTo, validTo }}
          submit="Store the new limits"
          done="Stored."
        >
          <div className="range-boxes">
            <TextBox label="First day" name="validFrom" required autoComplete="off" placeholder="3/4/2009" />
            <TextBox label="Low" name="low" inputMode="decimal" defaultValue={typed.low} autoComplete="off" />
            <TextBox label="High" name="high" inputMode="decimal" defaultValue={typed.high} autoComplete="off" />
            <TextBox label="Unit" name="unit" required defaultValue={typed.unit} autoComplete="off" />
          </div>
          <Why />
          {read}
        </ActionForm>
      </section>
      <section className="card wide" aria-labelledby="correct">
        <h2 id="correct">Correct</h2>
        <p>
          It was entered wrongly. The wrong range is kept as withdrawn, and this one takes its place from its first day
          on.
        </p>
        <ActionForm action={actions.correct} fixed={fixed} submit="Correct the range" done="Corrected.">
          <BoxesOfRange analytes={analytes} typed={typed} />
          <Why />
          {read}
        </ActionForm>
      </section>
      <section className="card" aria-labelledby="end">
        <h2 id="end">Last day</h2>
        <p>The laboratory measures this no more, or has no such limits any more. Empty: the range goes on.</p>
        <ActionForm action={actions.end} fixed={fixed} submit="Store the last day" done="Stored.">
          <TextBox label="Last day" name="lastDay" defaultValue={validTo} autoComplete="off" placeholder="goes on" />
          <Why />
          {read}
        </ActionForm>
      </section>
      <section className="card" aria-labelledby="withdraw">
        <h2 id="withdraw">Withdraw</h2>
        <p>
          It should never have been entered. It holds on no day any more, and can still be read among those of all
          times.
        </p>
        <ActionForm action={actions.withdraw} fixed={fixed} submit="Withdraw the range" done="Withdrawn." kind="danger">
          <Why />
          {read}
        </ActionForm>
      </section>
    </div>
  );
}

function Why() {
  return (
    <TextBox
      label="Why"
      help="Stands in the audit trail."
      name="why"
      required
      minLength={3}
      maxLength={300}
      autoComplete="off"
    />
  );
}
