import type { Metadata } from 'next';
import { PageHeader } from '@/components/layout/page-header';
import { ChecksFilters } from '@/components/study/checks-filters';
import { checksFitting, readChecksQuery, severitiesOf } from '@/components/study/checks-query';
import { ChecksTable } from '@/components/study/checks-table';
import { StudyTabs } from '@/components/study/tabs';
import { may } from '@/lib/access/actor';
import { requireActor } from '@/lib/access/guard';
import { one } from '@/lib/access/query-text';
import type { AnyForm } from '@/lib/crf/form';
import { runChecks } from '@/study/edit-checks';
import { forms } from '@/study/forms';

export const metadata: Metadata = { title: 'Checks of the study' };

export default async function ChecksPage({ searchParams }: PageProps<'/study/checks'>) {
  const actor = await requireActor('read study');
  const asked = await searchParams;
  const query = readChecksQuery((name) => one(asked[name]));
  const checks = runChecks();
  const rows = checksFitting(checks, query);
  const listed = Object.values<AnyForm>(forms).map(({ code, title }) => ({ code, title }));
  return (
    <>
      <PageHeader title="Study" subtitle="What is checked, what is said when it does not hold, and where." />
      <StudyTabs here="Checks" />
      <div className="stack">
        <ChecksFilters query={query} forms={listed} severities={severitiesOf(checks)} />
        {rows.length === 0 ? (
          <p className="empty">No check fits. Clear a filter to see more.</p>
        ) : (
          <ChecksTable rows={rows} query={query} mayReadQueries={may(actor, 'read casebook')} />
        )}
        <p className="muted">
          {rows.length} of {checks.length} checks
        </p>
      </div>
    </>
  );
}
