import type { Metadata } from 'next';
import { analysisHref } from '@/components/analysis/analysis-address';
import { AnalysisChoices } from '@/components/analysis/analysis-choices';
import { AnalysisView } from '@/components/analysis/analysis-view';
import { Interim } from '@/components/analysis/interim';
import { LiveUpdates } from '@/components/analysis/live-updates';
import { MovedForm } from '@/components/analysis/moved-form';
import { AsOfBand } from '@/components/cuts/as-of-band';
import { AsOfForm } from '@/components/cuts/as-of-form';
import { PageHeader } from '@/components/layout/page-header';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { forPage, requireActor } from '@/lib/access/guard';
import { studyTimeZone } from '@/lib/access/study-time-zone';
import { analysisBySlug } from '@/study/analyses';
import { lookAgain } from '../live/actions';
import { type AnalysisParams, requestedAnalysis } from '../requested';

export async function generateMetadata({ params }: AnalysisParams): Promise<Metadata> {
  return { title: analysisBySlug((await params).analysis)?.title ?? 'Analysis' };
}

/** One question and its answer. */
export default async function OneAnalysisPage({ params, searchParams }: AnalysisParams) {
  const actor = await requireActor('read analysis');
  const sent = await searchParams;
  const { analysis: slug } = await params;
  const { set, result, look, address } = await forPage(() => requestedAnalysis(actor, slug, sent));
  const { title } = result.analysis;
  return (
    <div className="stack">
      <Breadcrumbs above={[{ title: 'Analysis', href: '/analysis' }]} here={title} />
      <PageHeader title={title} subtitle={<Interim set={set} timeZone={await studyTimeZone()} />} />
      {look.at === null && (
        <LiveUpdates
          key={analysisHref(address)}
          asOf={set.asOf.toISOString()}
          announce={result.answer === null ? [] : [result.answer]}
          lookAgain={lookAgain}
        />
      )}
      <AsOfBand look={look} href={analysisHref({ ...address, asOf: '' })} />
      <AnalysisChoices analysis={result.analysis} address={address} />
      <AnalysisView result={result} address={address} />
      <AsOfForm look={look} action={`/analysis/${slug}`} />
      <MovedForm slug={slug} chosen={address.chosen} cuts={look.cuts} timeZone={look.timeZone} />
    </div>
  );
}
