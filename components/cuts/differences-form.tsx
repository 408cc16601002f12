import { SiteBox } from '@/components/access/site-box';
import { TextBox } from '@/components/access/text-box';
import type { DataCut } from '@/lib/cuts/list-cuts';
import type { DifferencesQuery } from '@/lib/cuts/read-span';

interface DifferencesFormProps {
  query: Pick<DifferencesQuery, 'participant' | 'site'>;
  /** The moments as people read them, to type the next ones over. */
  from: string;
  to: string;
  cuts: readonly Pick<DataCut, 'id' | 'name'>[];
  sites: readonly { code: string; name: string }[];
  timeZone: string;
}

/** Which two moments are compared; a plain form, so that what is seen can be sent to a colleague. */
export function DifferencesForm({ query, from, to, cuts, sites, timeZone }: DifferencesFormProps) {
  return (
    <form className="filters" action="/data-cuts/differences">
      <TextBox
        label="From"
        help={`A data cut by its name, or date and time in ${timeZone}.`}
        name="from"
        list="cut-names"
        required
        maxLength={100}
        autoComplete="off"
        defaultValue={from}
        placeholder="3/4/2026 14:05"
      />
      <TextBox
        label="To"
        help="The same; nothing for now."
        name="to"
        list="cut-names"
        maxLength={100}
        autoComplete="off"
        defaultValue={to}
      />
      {sites.length > 1 && <SiteBox sites={sites} defaultValue={query.site} />}
      <TextBox
        label="Participant"
        help="Nothing for all."
        name="participant"
        maxLength={20}
        autoComplete="off"
        defaultValue={query.participant}
        placeholder="MI01-004"
      />
      <datalist id="cut-names">
        {cuts.map(({ id, name }) => (
          <option key={id} value={name} />
        ))}
      </datalist>
      <button className="button primary" type="submit">
        Show differences
      </button>
    </form>
  );
}
