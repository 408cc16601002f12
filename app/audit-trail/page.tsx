import type { Metadata } from 'next';
import Link from 'next/link';
import { AuditFilters } from '@/components/administration/audit-filters';
import { AuditProof } from '@/components/administration/audit-proof';
import { AuditTable } from '@/components/administration/audit-table';
import { PageHeader } from '@/components/layout/page-header';
import { Icon } from '@/components/ui/icon';
import { requireActor } from '@/lib/access/guard';
import { studyTimeZone } from '@/lib/access/study-time-zone';
import { auditAddress, auditQuery } from '@/lib/audit/audit-query';
import { readAuditTrail } from '@/lib/audit/read-audit-trail';
import { lastSeal } from '@/lib/audit/seal-trail';
import { auditedTables } from '@/lib/audit/table-words';

export const metadata: Metadata = { title: 'Audit trail' };

export default async function AuditTrailPage({ searchParams }: PageProps<'/audit-trail'>) {
  const actor = await requireActor('read audit trail');
  const query = auditQuery.parse(await searchParams);
  const [{ rows, next }, seal, timeZone] = await Promise.all([
    readAuditTrail(actor, query),
    lastSeal(actor),
    studyTimeZone(),
  ]);
  const kinds = auditedTables().map(({ table, title }) => ({ table, title }));
  return (
    <>
      <PageHeader
        title="Audit trail"
        subtitle="Every change of every field: who, when, old, new and why. The latest first; nobody can change it."
        actions={
          <a className="button" href={auditAddress('/audit-trail/rows.csv', query)} download>
            <Icon name="download" />
            CSV of these rows
          </a>
        }
      />
      <div className="stack">
        <AuditFilters query={query} kinds={kinds} />
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
        <AuditProof seal={seal} timeZone={timeZone} />
      </div>
    </>
  );
}
