import Link from 'next/link';
import { withAsOf } from '@/components/cuts/with-as-of';
import type { AnalysisSection } from '@/study/analyses';
import type { Analysis } from '@/study/analyses/analysis';

interface AnalysisSectionsProps {
  sections: readonly AnalysisSection[];
  /** By the address of the analysis; those that are not told here are told by their question. */
  answers: ReadonlyMap<string, string | null>;
  asOf: string;
}

/** Every question of the analysis in its section, with its answer where it is at hand. */
export function AnalysisSections({ sections, answers, asOf }: AnalysisSectionsProps) {
  return sections
    .filter(({ analyses }) => analyses.length > 0)
    .map(({ title, tellsAnswers, analyses }) => (
      <section key={title} className="section stack">
        <h2>{title}</h2>
        {analyses.every(({ within }) => within !== undefined) ? (
          <Factors analyses={analyses} asOf={asOf} />
        ) : (
          <ul className={tellsAnswers ? 'answers' : 'questions'}>
            {analyses.map(({ slug, title: name, question }) => (
              <li key={slug}>
                <h3>
                  <Link href={withAsOf(`/analysis/${slug}`, asOf)} prefetch={false}>
                    {name}
                  </Link>
                </h3>
                <p>{answers.get(slug) ?? question}</p>
              </li>
            ))}
          </ul>
        )}
      </section>
    ));
}

/** The same question again and again: only what tells one from the other stands there, and those who listen hear the whole name. */
function Factors({ analyses, asOf }: { analyses: readonly Analysis[]; asOf: string }) {
  return (
    <ul className="factors">
      {analyses.map(({ slug, title, within }) => (
        <li key={slug}>
          <Link href={withAsOf(`/analysis/${slug}`, asOf)} prefetch={false} aria-label={title}>
            {within}
          </Link>
        </li>
      ))}
    </ul>
  );
}
