import Link from 'next/link';
import { SelectBox } from '@/components/access/select-box';
import { TextBox } from '@/components/access/text-box';
import type { AuditQuery } from '@/lib/audit/audit-query';
import { shortDate } from '@/lib/dates/words';

interface AuditFiltersProps {
  query: AuditQuery;
  kinds: { table: string; title: string }[];
}

/** What of the trail is shown; it stands in the address, so that it can be sent to a colleague. */
export function AuditFilters({ query, kinds }: AuditFiltersProps) {
  return (
    <form className="filters">
      <TextBox label="Participant" name="participant" defaultValue={query.participant} placeholder="MI01-004" />
      <TextBox label="Changed by" name="person" defaultValue={query.person} placeholder="Name or e-mail" />
      <TextBox
        label="Day, or first day"
        name="day"
        defaultValue={query.day && shortDate(query.day)}
        placeholder="3 Apr 2026"
      />
      <TextBox
        label="Last day"
        name="until"
        defaultValue={query.until && shortDate(query.until)}
        placeholder="10 Apr 2026"
      />
      <SelectBox label="Kind of record" name="table" defaultValue={query.table}>
        <option value="">Everything</option>
        {kinds.map(({ table, title }) => (
          <option key={table} value={table}>
            {title}
          </option>
        ))}
      </SelectBox>
      {query.entry && <input type="hidden" name="entry" value={query.entry} />}
      <button className="button primary" type="submit">
        Show
      </button>
      <Link className="button quiet" href="/audit-trail" prefetch={false}>
        Clear
      </Link>
    </form>
  );
}
