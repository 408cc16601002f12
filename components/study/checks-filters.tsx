import Link from 'next/link';
import { SelectBox } from '@/components/access/select-box';
import { TextBox } from '@/components/access/text-box';
import type { ChecksQuery } from './checks-query';

interface ChecksFiltersProps {
  query: ChecksQuery;
  forms: { code: string; title: string }[];
  severities: string[];
}

/** Which checks are shown; a plain form that leads to an address. */
export function ChecksFilters({ query, forms, severities }: ChecksFiltersProps) {
  const isFiltered = query.text !== '' || query.form !== '' || query.severity !== '';
  return (
    <search>
      <form className="filters" action="/study/checks">
        <TextBox
          label="Check or words of it"
          name="text"
          type="search"
          defaultValue={query.text}
          placeholder="EC-045"
        />
        <SelectBox label="Form" name="form" defaultValue={query.form}>
          <option value="">All forms</option>
          {forms.map(({ code, title }) => (
            <option key={code} value={code}>
              {title}
            </option>
          ))}
        </SelectBox>
        <SelectBox label="Severity" name="severity" defaultValue={query.severity}>
          <option value="">All</option>
          {severities.map((severity) => (
            <option key={severity} value={severity}>
              {severity}
            </option>
          ))}
        </SelectBox>
        {query.sort !== 'check' && <input type="hidden" name="sort" value={query.sort} />}
        {query.order !== 'up' && <input type="hidden" name="order" value={query.order} />}
        <button className="button" type="submit">
          Show
        </button>
        {isFiltered && (
          <Link className="button quiet" href="/study/checks" prefetch={false}>
            Show all
          </Link>
        )}
      </form>
    </search>
  );
}
