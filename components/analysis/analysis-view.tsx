import { Icon } from '@/components/ui/icon';
import { Notice } from '@/components/ui/notice';
import type { AnalysisResult } from '@/lib/analysis/result';
import { AnalysisFigure } from './analysis-figure';
import { NothingYet } from './nothing-yet';
import { ResultTable } from './result-table';
import './analysis.css';

/** One question: the answer as a sentence, what to beware of, the figure, its numbers, how they were made, downloads. */
export function AnalysisView({ result }: { result: AnalysisResult }) {
  const { analysis, answer, warnings, figure, tables, method, n } = result;
  return (
    <div className="stack">
      <p className="muted">{analysis.question}</p>
      {answer === null ? <NothingYet count={n} needs={analysis.needs} /> : <p className="answer">{answer}</p>}
      {warnings.length > 0 && (
        <Notice kind="warning" title="To be kept in mind">
          {warnings.map((warning) => (
            <p key={warning}>{warning}</p>
          ))}
        </Notice>
      )}
      {figure && <AnalysisFigure id={analysis.slug} figure={figure} />}
      {answer !== null && (
        <section className="section stack">
          <h2>In numbers</h2>
          {tables.map((table) => (
            <ResultTable key={table.caption} table={table} />
          ))}
        </section>
      )}
      <section className="section">
        <h2>How this was computed</h2>
        <ul className="stack">
          {method.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </section>
      {answer !== null && <Downloads result={result} />}
    </div>
  );
}

function Downloads({ result: { analysis, figure, curve } }: { result: AnalysisResult }) {
  const files = [
    ...(figure
      ? [
          { file: 'figure.svg', label: 'Figure (SVG)' },
          { file: 'figure.png', label: 'Figure (PNG, 300 dpi)' },
        ]
      : []),
    { file: 'table.csv', label: 'Numbers (CSV)' },
    ...(curve ? [{ file: 'curve.csv', label: 'Every step of the curve (CSV)' }] : []),
  ];
  return (
    <section className="section no-print">
      <h2>Downloads</h2>
      <div className="row">
        {files.map(({ file, label }) => (
          <a key={file} className="button" href={`/analysis/${analysis.slug}/${file}`} download>
            <Icon name="download" /> {label}
          </a>
        ))}
      </div>
    </section>
  );
}
