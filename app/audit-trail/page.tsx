import type { Metadata } from 'next';
import Link from 'next/link';
import { AuditFilters } from '@/components/administration/audit-filters';
import { AuditProof } from '@/components/administration/audit-proof';
import { AuditTable } from '@/components/administration/audit-table';
import { FileColumns } from '@/components/audit/file-columns';
import { TrailKinds } from '@/components/audit/trail-kinds';
import { TrailReviewed } from '@/components/audit/trail-reviewed';
import { TrailReviews } from '@/components/audit/trail-reviews';
import { PageHeader } from '@/components/layout/page-header';
import { Icon } from '@/components/ui/icon';
import { may } from '@/lib/access/actor';
import { requireActor } from '@/lib/access/guard';
import { studyTimeZone } from '@/lib/access/study-time-zone';
import { auditColumns } from '@/lib/audit/audit-csv';
import { filterAddress, filterInWords } from '@/lib/audit/audit-filter';
import { type AuditQuery, auditAddress, auditQuery } from '@/lib/audit/audit-query';
import { countKinds } from '@/lib/audit/count-kinds';
import { readAuditTrail } from '@/lib/audit/read-audit-trail';
import { reviewedUpTo, trailReviews } from '@/lib/audit/review-trail';
import { lastSeal } from '@/lib/audit/seal-trail';
import { auditedTables } from '@/lib/audit/table-words';
import { review } from './actions';

export const metadata: Metadata = { title: 'Audit trail' };

export default async function AuditTrailPage({ searchParams }: PageProps<'/audit-trail'>) {
  const actor = await requireActor('read audit trail');
  const query = auditQuery.parse(await searchParams);
  const [{ rows, next }, counted, reviews, reviewed, seal, timeZone] = await Promise.all([
    readAuditTrail(actor, query),
    countKinds(actor, query),
    trailReviews(actor),
    reviewedUpTo(actor, query),
    lastSeal(actor),
    studyTimeZone(),
  ]);
  const latest = query.after === '' ? rows[0] : undefined;
  const shown = latest && { filter: filterAddress(query), inWords: filterInWords(query), upTo: latest.moment };
  const kinds = auditedTables().map(({ table, title }) => ({ table, title }));
  return (
    <>
      <PageHeader
        title="Audit trail"
        subtitle="Every change of every field: who, when, old, new and why. The latest first; nobody can change it."
        actions={
          <a className="button" href={auditAddress('/audit-trail/rows.csv', query)} download>
            <Icon name="download" />
            CSV of these changes
          </a>
        }
      />
      <div className="stack">
        <AuditFilters query={query} kinds={kinds} />
        {(query.entry || query.since) && <Narrowed query={query} />}
        <TrailReviewed review={reviewed} />
        {counted && (
          <TrailKinds
            counted={counted}
            hrefOf={(table) => auditAddress('/audit-trail', { ...query, table, after: '' })}
          />
        )}
        {rows.length === 0 ? (
          <p className="empty">No change fits. Check the participant number, or clear a filter to see more.</p>
        ) : (
          <AuditTable rows={rows} />
        )}
        <nav className="pager" aria-label="Pages of the audit trail">
          <p className="muted">
            {rows.length} {rows.length === 1 ? 'change' : 'changes'} on this page
          </p>
          <div className="row">
            {query.after && (
              <Link className="button" href={auditAddress('/audit-trail', { ...query, after: '' })} prefetch={false}>
                To the latest
              </Link>
            )}
            {next && (
              <Link className="button" href={auditAddress('/audit-trail', { ...query, after: next })} prefetch={false}>
                Earlier changes
                <Icon name="next" />
              </Link>
            )}
          </div>
        </nav>
        <TrailReviews
          reviews={reviews}
          shown={shown ?? null}
          review={may(actor, 'review audit trail') ? review : null}
        />
        <FileColumns columns={Object.values(auditColumns)} />
        <AuditProof seal={seal} timeZone={timeZone} />
      </div>
    </>
  );
}

/** What no box of the filter says. */
function Narrowed({ query }: { query: AuditQuery }) {
  return (
    <p className="row">
      {query.entry && <span className="tag">The changes of one form</span>}
      {query.since && <span className="tag">What came since a review</span>}
      <Link href={auditAddress('/audit-trail', { ...query, entry: '', since: '', after: '' })} prefetch={false}>
        Show all
      </Link>
    </p>
  );
}
