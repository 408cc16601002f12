import { TextBox } from '@/components/access/text-box';
import type { Chosen } from '@/lib/analysis/result';
import type { DataCut } from '@/lib/cuts/list-cuts';

interface MovedFormProps {
  slug: string;
  chosen: Chosen;
  cuts: readonly Pick<DataCut, 'id' | 'name'>[];
  timeZone: string;
}

/** Between which two moments an analysis is compared: a plain form, so that what is seen can be sent to a colleague. */
export function MovedForm({ slug, chosen, cuts, timeZone }: MovedFormProps) {
  return (
    <details className="no-print">
      <summary>What moved since …</summary>
      <form className="filters" action={`/analysis/${slug}/moved`}>
        {Object.entries(chosen).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <TextBox
          label="Since"
          help={`A data cut by its name ("last committee"), or date and time in ${timeZone}.`}
          name="from"
          list="cuts-of-movement"
          required
          maxLength={100}
          autoComplete="off"
          placeholder="3/4/2026 14:05"
        />
        <TextBox
          label="Until"
          help="The same; nothing for now."
          name="to"
          list="cuts-of-movement"
          maxLength={100}
          autoComplete="off"
        />
        <datalist id="cuts-of-movement">
          {cuts.map(({ id, name }) => (
            <option key={id} value={name} />
          ))}
        </datalist>
        <button className="button" type="submit">
          Show what moved
        </button>
      </form>
    </details>
  );
}
