import { SelectBox } from '@/components/access/select-box';
import type { Analysis } from '@/study/analyses/analysis';
import type { AnalysisAddress } from './analysis-address';

/** What can be chosen on the page of an analysis: a plain form that leads to the address with it. */
export function AnalysisChoices({ analysis, address }: { analysis: Analysis; address: AnalysisAddress }) {
  const { slug, choices = [] } = analysis;
  if (choices.length === 0) return null;
  return (
    <form className="filters no-print" action={`/analysis/${slug}`}>
      {address.asOf !== '' && <input type="hidden" name="asof" value={address.asOf} />}
      {choices.map(({ name, label, options }) => (
        <SelectBox key={name} label={label} name={name} defaultValue={address.chosen[name] ?? ''}>
          {options.map(({ value, label: words }) => (
            <option key={value} value={value}>
              {words}
            </option>
          ))}
        </SelectBox>
      ))}
      <button className="button" type="submit">
        Show
      </button>
    </form>
  );
}
