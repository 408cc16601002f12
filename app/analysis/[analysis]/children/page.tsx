import type { Metadata } from 'next';
import { analysisHref, childrenHref } from '@/components/analysis/analysis-address';
import { ChildrenTable } from '@/components/analysis/children-table';
import { Interim } from '@/components/analysis/interim';
import { Pager } from '@/components/casebook/pager';
import { AsOfBand } from '@/components/cuts/as-of-band';
import { PageHeader } from '@/components/layout/page-header';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { forPage, requireActor } from '@/lib/access/guard';
import { one } from '@/lib/access/query-text';
import { studyTimeZone } from '@/lib/access/study-time-zone';
import { type AnalysisParams, requestedChildren } from '../../requested';

export const metadata: Metadata = { title: 'Children behind a number' };

/** Who is behind a number of an analysis, each with the fields it was made of. */
export default async function ChildrenPage({ params, searchParams }: AnalysisParams) {
  const actor = await requireActor('read analysis');
  const sent = await searchParams;
  const { analysis: slug } = await params;
  const asked = await forPage(() => requestedChildren(actor, slug, sent));
  const { set, result, look, address, list, page, sources } = asked;
  const { title } = result.analysis;
  const pageHref = (number: number) => `${childrenHref(address, one(sent.of) ?? '')}&page=${number}`;
  return (
    <div className="stack">
      <Breadcrumbs
        above={[
          { title: 'Analysis', href: '/analysis' },
          { title, href: analysisHref(address) },
        ]}
        here="Children"
      />
      <PageHeader title={list.title} subtitle={<Interim set={set} timeZone={await studyTimeZone()} />} />
      <AsOfBand look={look} href={`${childrenHref({ ...address, asOf: '' }, one(sent.of) ?? '')}`} />
      {list.children.length === 0 ? (
        <p className="empty">Nobody is behind this number.</p>
      ) : (
        <>
          <ChildrenTable title={list.title} rows={page.rows} sources={sources} asOf={look.asOf} />
          <Pager
            says={`${list.children.length.toLocaleString('en-GB')} in all`}
            previous={page.previous === null ? null : pageHref(page.previous)}
            following={page.following === null ? null : pageHref(page.following)}
          />
        </>
      )}
    </div>
  );
}
