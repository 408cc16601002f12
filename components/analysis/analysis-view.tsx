import { Icon } from '@/components/ui/icon';
import { Notice } from '@/components/ui/notice';
import type { AnalysisResult, ResultPart } from '@/lib/analysis/result';
import { type AnalysisAddress, analysisHref, childrenHref } from './analysis-address';
import { AnalysisFigure } from './analysis-figure';
import { NothingYet } from './nothing-yet';
import { ResultTable } from './result-table';
import './analysis.css';

interface AnalysisViewProps {
  result: AnalysisResult;
  address: AnalysisAddress;
}

/** One question: the answer as a sentence, what to beware of, the figures, their numbers, how they were made, downloads. */
export function AnalysisView({ result, address }: AnalysisViewProps) {
  const { analysis, answer, warnings, parts, method, n } = result;
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
      {answer !== null && parts.map((part) => <Part key={part.name} part={part} address={address} />)}
      <section className="section">
        <h2>How this was computed</h2>
        <ul className="stack">
          {method.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </section>
      {answer !== null && <Downloads result={result} address={address} />}
    </div>
  );
}

function Part({
  part: { name, title, says, figure, tables },
  address,
}: {
  part: ResultPart;
  address: AnalysisAddress;
}) {
  const linkTo = (list: string) => childrenHref(address, list);
  return (
    <section className="section stack">
      {title !== null && <h2>{title}</h2>}
      {says.map((sentence) => (
        <p key={sentence} className="says">
          {sentence}
        </p>
      ))}
      {figure && <AnalysisFigure id={`${address.slug}-${name}`} figure={figure} linkTo={linkTo} />}
      {tables.map((table) => (
        <ResultTable key={table.caption} table={table} linkTo={linkTo} />
      ))}
    </section>
  );
}

function Downloads({ result: { parts, curve, analysis }, address }: AnalysisViewProps) {
  const figures = parts.flatMap(({ name, title, figure }) =>
    figure ? [{ name, title: title ?? analysis.title }] : [],
  );
  return (
    <section className="section stack no-print">
      <h2>Downloads</h2>
      <div className="row">
        <FileLink href={analysisHref(address, '/numbers.csv')} label="Numbers (CSV)" />
        {curve && <FileLink href={analysisHref(address, '/curve.csv')} label="Every step of the curve (CSV)" />}
        <FileLink
          href={analysisHref(address, '/take-home.zip')}
          label="Take it home (zip with data, figures and R script)"
        />
      </div>
      {figures.map(({ name, title }) => (
        <div className="row" key={name}>
          {figures.length > 1 && <span className="muted">{title}</span>}
          {figureFiles.map(({ file, label }) => (
            <FileLink key={file} href={analysisHref(address, `/${file}`, { part: name })} label={label} />
          ))}
        </div>
      ))}
    </section>
  );
}

const figureFiles = [
  { file: 'figure.svg', label: 'Figure (SVG)' },
  { file: 'figure.pdf', label: 'Figure (PDF)' },
  { file: 'figure.png', label: 'Figure (PNG, 300 dpi)' },
];

function FileLink({ href, label }: { href: string; label: string }) {
  return (
    <a className="button" href={href} download>
      <Icon name="download" /> {label}
    </a>
  );
}
