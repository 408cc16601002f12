import Link from 'next/link';
import { SelectBox } from '@/components/access/select-box';
import { TextBox } from '@/components/access/text-box';
import type { AnalyteChoice, RangeQuery } from '@/lib/laboratory/load-laboratory';

interface RangeFiltersProps {
  query: RangeQuery;
  analytes: AnalyteChoice[];
  address: string;
}

/** Which ranges are shown; it stands in the address, so that it can be sent to a colleague. */
export function RangeFilters({ query, analytes, address }: RangeFiltersProps) {
  const isFiltered = query.on !== '' || query.analyte !== '' || query.all;
  return (
    <form className="filters" action={address}>
      <TextBox label="On the day" name="on" defaultValue={query.on} placeholder="today" autoComplete="off" />
      <SelectBox label="Analyte" name="analyte" defaultValue={query.analyte}>
        <option value="">All</option>
        {analytes.map(({ code, label }) => (
          <option key={code} value={code}>
            {label}
          </option>
        ))}
      </SelectBox>
      <SelectBox label="Show" name="all" defaultValue={query.all ? '1' : ''}>
        <option value="">In force that day</option>
        <option value="1">All times</option>
      </SelectBox>
      <button className="button" type="submit">
        Show
      </button>
      {isFiltered && (
        <Link className="button quiet" href={address} prefetch={false}>
          Clear
        </Link>
      )}
    </form>
  );
}
