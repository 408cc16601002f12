import type { Metadata } from 'next';
import { AnalysisView } from '@/components/analysis/analysis-view';
import { Interim } from '@/components/analysis/interim';
import { PageHeader } from '@/components/layout/page-header';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { forPage, requireActor } from '@/lib/access/guard';
import { studyTimeZone } from '@/lib/access/study-time-zone';
import { analysisBySlug } from '@/study/analyses';
import { type AnalysisParams, requestedAnalysis } from '../requested';

export async function generateMetadata({ params }: AnalysisParams): Promise<Metadata> {
  return { title: analysisBySlug((await params).analysis)?.title ?? 'Analysis' };
}

/** One question and its answer. */
export default async function OneAnalysisPage(request: AnalysisParams) {
  const actor = await requireActor('read analysis');
  const { set, result } = await forPage(() => requestedAnalysis(actor, request));
  const { title } = result.analysis;
  return (
    <>
      <Breadcrumbs above={[{ title: 'Analysis', href: '/analysis' }]} here={title} />
      <PageHeader title={title} subtitle={<Interim set={set} timeZone={await studyTimeZone()} />} />
      <AnalysisView result={result} />
    </>
  );
}
