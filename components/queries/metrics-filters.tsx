import Link from 'next/link';
import { SelectBox } from '@/components/access/select-box';
import { SiteBox } from '@/components/access/site-box';
import { TextBox } from '@/components/access/text-box';
import { shortDate } from '@/lib/dates/words';
import type { MetricsQuery } from '@/lib/queries/metrics/metrics-query';
import type { MetricsList } from '@/lib/queries/metrics/query-metrics';

/** How queries are counted, where, and from when to when they were raised. */
export function MetricsFilters({ query, sites }: { query: MetricsQuery; sites: MetricsList['sites'] }) {
  const isAsked = query.site !== '' || query.from !== '' || query.to !== '';
  return (
    <search>
      <form className="filters" action="/queries/metrics">
        <SelectBox label="Counted by" name="per" defaultValue={query.per}>
          <option value="check">Check</option>
          <option value="field">Field</option>
          <option value="site">Site</option>
        </SelectBox>
        {sites.length > 1 && <SiteBox sites={sites} defaultValue={query.site} />}
        <TextBox label="Raised from" name="from" defaultValue={dayOf(query.from)} placeholder="3 Apr 2026" />
        <TextBox label="to" name="to" defaultValue={dayOf(query.to)} placeholder="3 Apr 2026" />
        <button className="button primary" type="submit">
          Show
        </button>
        {isAsked && (
          <Link className="button quiet" href="/queries/metrics" prefetch={false}>
            Clear
          </Link>
        )}
      </form>
    </search>
  );
}

const dayOf = (day: string) => day && shortDate(day);
