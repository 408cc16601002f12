import type { Metadata } from 'next';
import Link from 'next/link';
import { CohortFacts } from '@/components/analysis/cohort-facts';
import { Interim } from '@/components/analysis/interim';
import { NothingYet } from '@/components/analysis/nothing-yet';
import { PageHeader } from '@/components/layout/page-header';
import { requireActor } from '@/lib/access/guard';
import { studyTimeZone } from '@/lib/access/study-time-zone';
import { loadAnalysisSet } from '@/lib/analysis/analysis-set';
import { cohortNumbers } from '@/lib/analysis/cohort-numbers';
import { runAnalysis } from '@/lib/analysis/run-analysis';
import { analyses } from '@/study/analyses';
import '@/components/analysis/analysis.css';

export const metadata: Metadata = { title: 'Analysis' };

/** How the children are doing: every question with its answer. */
export default async function AnalysisPage() {
  const actor = await requireActor('read analysis');
  const set = await loadAnalysisSet(actor);
  return (
    <>
      <PageHeader title="Analysis" subtitle={<Interim set={set} timeZone={await studyTimeZone()} />} />
      {set.children.length === 0 ? <NothingYet count={0} /> : <CohortFacts numbers={cohortNumbers(set.children)} />}
      <ul className="answers section">
        {analyses.map((analysis) => (
          <li key={analysis.slug}>
            <h2>
              <Link href={`/analysis/${analysis.slug}`} prefetch={false}>
                {analysis.title}
              </Link>
            </h2>
            <p>{runAnalysis(analysis, set).answer ?? analysis.question}</p>
          </li>
        ))}
      </ul>
    </>
  );
}
