import type { Metadata } from 'next';
import Link from 'next/link';
import { SiteBox } from '@/components/access/site-box';
import { PageHeader } from '@/components/layout/page-header';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { Icon } from '@/components/ui/icon';
import { CriticalTable } from '@/components/verification/critical-table';
import { forPage, requireActor } from '@/lib/access/guard';
import { criticalQuery } from '@/lib/verification/critical/critical-query';
import { listCritical } from '@/lib/verification/critical/list-critical';

export const metadata: Metadata = { title: 'Critical answers without verification' };

export default async function CriticalPage({ searchParams }: PageProps<'/verification/critical'>) {
  const actor = await requireActor('read casebook');
  const query = criticalQuery.parse(await searchParams);
  const { answers, next, sites } = await forPage(() => listCritical(actor, query));
  const site = new URLSearchParams(query.site ? { site: query.site } : {});
  return (
    <>
      <Breadcrumbs above={[{ title: 'Verification', href: '/verification' }]} here="Critical answers" />
      <PageHeader
        title="Critical answers without verification"
        subtitle="What eligibility, end points and safety are read from, in complete forms, and nobody has compared with the source as it stands"
        actions={
          <a className="button" href={`/verification/critical/rows.csv?${site}`} download>
            <Icon name="download" />
            CSV of all
          </a>
        }
      />
      <div className="stack">
        {sites.length > 1 && (
          <form className="filters" action="/verification/critical">
            <SiteBox sites={sites} defaultValue={query.site} />
            <button className="button" type="submit">
              Show
            </button>
          </form>
        )}
        {answers.length === 0 ? (
          <p className="empty">Every critical answer of a complete form is verified.</p>
        ) : (
          <CriticalTable answers={answers} />
        )}
        {next && (
          <Link
            className="button"
            href={`/verification/critical?${new URLSearchParams({ ...Object.fromEntries(site), after: next })}`}
            prefetch={false}
          >
            Next participants
            <Icon name="next" />
          </Link>
        )}
      </div>
    </>
  );
}
