import type { Metadata } from 'next';
import { analysisHref } from '@/components/analysis/analysis-address';
import { Interim } from '@/components/analysis/interim';
import { MovedForm } from '@/components/analysis/moved-form';
import { MovedView } from '@/components/analysis/moved-view';
import { PageHeader } from '@/components/layout/page-header';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { Notice } from '@/components/ui/notice';
import { forPage, requireActor } from '@/lib/access/guard';
import { studyTimeZone } from '@/lib/access/study-time-zone';
import { listCuts } from '@/lib/cuts/list-cuts';
import { orSays } from '@/lib/cuts/read-span';
import { type AnalysisParams, requestedMovement } from '../../requested';

export const metadata: Metadata = { title: 'What moved' };

/** An analysis at two moments: which numbers moved, and because of which children. */
export default async function MovedPage({ params, searchParams }: AnalysisParams) {
  const actor = await requireActor('read analysis');
  const { analysis: slug } = await params;
  const sent = await searchParams;
  const found = await forPage(() => orSays(() => requestedMovement(actor, slug, sent)));
  const [cuts, timeZone] = await Promise.all([listCuts(actor), studyTimeZone()]);
  return (
    <div className="stack">
      {typeof found === 'string' ? (
        <>
          <PageHeader title="What moved" />
          <Notice kind="warning">{found}</Notice>
          <MovedForm slug={slug} chosen={{}} cuts={cuts} timeZone={timeZone} />
        </>
      ) : (
        <>
          <Breadcrumbs
            above={[
              { title: 'Analysis', href: '/analysis' },
              { title: found.after.result.analysis.title, href: analysisHref(found.address) },
            ]}
            here="What moved"
          />
          <PageHeader
            title={`What moved: ${found.after.result.analysis.title}`}
            subtitle={<Interim set={found.after.set} timeZone={timeZone} />}
          />
          <MovedView found={found} />
          <MovedForm slug={slug} chosen={found.address.chosen} cuts={cuts} timeZone={timeZone} />
        </>
      )}
    </div>
  );
}
