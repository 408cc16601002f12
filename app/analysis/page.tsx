import type { Metadata } from 'next';
import { AnalysisSections } from '@/components/analysis/analysis-sections';
import { CohortFacts } from '@/components/analysis/cohort-facts';
import { Interim } from '@/components/analysis/interim';
import { LiveUpdates } from '@/components/analysis/live-updates';
import { NothingYet } from '@/components/analysis/nothing-yet';
import { AsOfBand } from '@/components/cuts/as-of-band';
import { AsOfForm } from '@/components/cuts/as-of-form';
import { PageHeader } from '@/components/layout/page-header';
import { requireActor } from '@/lib/access/guard';
import { studyTimeZone } from '@/lib/access/study-time-zone';
import { loadAnalysisSet } from '@/lib/analysis/analysis-set';
import { cohortNumbers } from '@/lib/analysis/cohort-numbers';
import { runAnalysis } from '@/lib/analysis/run-analysis';
import { lookBack } from '@/lib/cuts/look-back';
import { analysisSections } from '@/study/analyses';
import { lookAgain } from './live/actions';
import '@/components/analysis/analysis.css';

export const metadata: Metadata = { title: 'Analysis' };

/** How the children are doing: every question, and the answers that are worked out at once. */
export default async function AnalysisPage({ searchParams }: PageProps<'/analysis'>) {
  const actor = await requireActor('read analysis');
  const look = await lookBack(actor, (await searchParams).asof);
  const set = await loadAnalysisSet(actor, { at: look.at });
  const told = analysisSections.flatMap(({ tellsAnswers, analyses }) => (tellsAnswers ? analyses : []));
  const answers = new Map(told.map((analysis) => [analysis.slug, runAnalysis(analysis, set).answer]));
  return (
    <>
      <PageHeader title="Analysis" subtitle={<Interim set={set} timeZone={await studyTimeZone()} />} />
      <AsOfBand look={look} href="/analysis" />
      {look.at === null && (
        <LiveUpdates
          asOf={set.asOf.toISOString()}
          announce={Array.from(answers.values()).filter((answer) => answer !== null)}
          lookAgain={lookAgain}
        />
      )}
      {set.children.length === 0 ? <NothingYet count={0} /> : <CohortFacts numbers={cohortNumbers(set.children)} />}
      <AnalysisSections sections={analysisSections} answers={answers} asOf={look.asOf} />
      <div className="section">
        <AsOfForm look={look} action="/analysis" />
      </div>
    </>
  );
}
