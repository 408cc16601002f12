'use client';
import { useEffect } from 'react';
import { refOf } from '@/components/crf/form-keys';
import { sectionsOf } from '@/components/crf/sections';
import { Icon } from '@/components/ui/icon';
import type { EntryPage } from '@/lib/casebook/load-entry';
import { placeOfPath } from '@/lib/crf/paths';
import { formByCode } from '@/study/forms';
import type { ReviewOfPage } from './review-context';
import { Problem } from './use-query-act';
import { useVerifying } from './use-verifying';
import { ChangedSince } from './verify-changed';
import { isAnswered, pathOfRef, verifiedSoFar } from './verify-place';
import { TakeBack } from './verify-take-back';
import './verify.css';

/** How much of the form is compared with the source and reviewed medically, what changed since, and doing so. */
export function VerifyEntry({ page, acts }: ReviewOfPage) {
  if (!page.entry) return null;
  return (
    <div className="verify-entry">
      <SourceLine page={page} acts={acts} />
      <MedicalLine page={page} acts={acts} />
    </div>
  );
}

function SourceLine({ page, acts }: ReviewOfPage) {
  const { left, asked } = verifiedSoFar(page);
  const { source } = page.review.verification;
  const mayVerify = page.review.may.verify;
  const isComplete = page.entry?.status === 'complete';
  const changed = Object.keys(source.changed).length;
  const { run, problem, isRunning } = useVerifying({ page, acts }, 'source');
  useVerifyKey(page, (path) => run([path]));
  if (asked.length === 0 && changed === 0) return null;
  return (
    <section aria-label="Verification">
      <div className="verify-line">
        <Icon name={isComplete && left.length === 0 ? 'verified' : 'due'} />
        <span>{isComplete ? soFarInWords(page) : 'Verified with the source once it is complete.'}</span>
        {mayVerify && isComplete && left.length + changed > 0 && (
          <button type="button" className="button small" onClick={() => run(null)} disabled={isRunning}>
            Verify the whole form
          </button>
        )}
        {mayVerify && isComplete && left.length > 0 && <VerifySection page={page} run={run} isRunning={isRunning} />}
        {mayVerify && Object.keys(source.fields).length > 0 && (
          <TakeBack page={page} acts={acts} kind="source" paths={null} label="Take the verification back" />
        )}
      </div>
      <Problem says={problem} />
      <ChangedSince page={page} changed={source.changed} kind="source" look={mayVerify && isComplete ? run : null} />
    </section>
  );
}

/** "12 of 31 answers verified, 4 critical left". */
function soFarInWords(page: EntryPage): string {
  const { asked, left, critical } = verifiedSoFar(page);
  const plan = page.review.verification.asked;
  const what = plan === 'critical' ? 'critical answers' : 'answers';
  const done = `${asked.length - left.length} of ${asked.length} ${what} verified`;
  const rest = critical.length > 0 && plan !== 'critical' ? `, ${critical.length} critical left` : '';
  if (plan === 'nothing') return `${done}${rest}. The plan of the site asks for none.`;
  return plan === 'critical' ? `${done}: the plan of the site asks for these alone.` : `${done}${rest}.`;
}

interface SectionProps {
  page: EntryPage;
  run: (paths: string[]) => void;
  isRunning: boolean;
}

/** Each section with something left, and each grid, by a button of its own. */
function VerifySection({ page, run, isRunning }: SectionProps) {
  const parts = partsOf(page);
  if (parts.length < 2) return null;
  return (
    <details className="verify-sections">
      <summary className="button quiet small">Verify one section</summary>
      <span className="row">
        {parts.map(({ title, left }) => (
          <button key={title} type="button" className="button small" onClick={() => run(left)} disabled={isRunning}>
            {title} <span className="muted">({left.length})</span>
          </button>
        ))}
      </span>
    </details>
  );
}

function partsOf(page: EntryPage): { title: string; left: string[] }[] {
  const form = formByCode(page.form.code);
  const { left } = verifiedSoFar(page);
  if (!form) return [];
  const places = left.map((path) => ({ path, ...placeOfPath(path) }));
  const sections = sectionsOf(form).map(({ title, fields }) => {
    const names = fields.map(([name]) => name);
    const own = places.filter(({ rowId, field }) => rowId === null && names.includes(field));
    return { title: title || form.title, left: own.map(({ path }) => path) };
  });
  const grids = Object.entries(form.groups).map(([key, { title }]) => {
    const rows = (page.content.groups[key] ?? []).map(({ id }) => id);
    return { title, left: places.flatMap(({ path, rowId }) => (rowId && rows.includes(rowId) ? [path] : [])) };
  });
  return [...sections, ...grids].filter((part) => part.left.length > 0);
}

function MedicalLine({ page, acts }: ReviewOfPage) {
  const { fields, changed } = page.review.verification.medical;
  const mayReview = page.review.may.reviewMedically;
  const { run, problem, isRunning } = useVerifying({ page, acts }, 'medical');
  const answered = Object.keys(fields).length;
  const isOpen = page.entry?.status === 'complete' && hasUnseen(page);
  if (answered === 0 && Object.keys(changed).length === 0 && !(mayReview && isOpen)) return null;
  return (
    <section aria-label="Medical review">
      <div className="verify-line">
        {answered > 0 && (
          <>
            <Icon name={isOpen ? 'pending' : 'verified'} />
            <span>
              {isOpen ? 'In part reviewed medically' : 'Reviewed medically'} by {lastOf(fields)}
            </span>
          </>
        )}
        {mayReview && isOpen && (
          <button type="button" className="button small" onClick={() => run(null)} disabled={isRunning}>
            Mark as reviewed medically
          </button>
        )}
        {mayReview && answered > 0 && (
          <TakeBack page={page} acts={acts} kind="medical" paths={null} label="Take the medical review back" />
        )}
      </div>
      <Problem says={problem} />
      <ChangedSince page={page} changed={changed} kind="medical" look={mayReview && isOpen ? run : null} />
    </section>
  );
}

/** Who marked what was marked last in the order of the form: "Paola Principal, 3 Apr 2009 10:42 CEST". */
const lastOf = (fields: Record<string, string>) => Object.values(fields).at(-1) ?? '';

/** Whether the principal investigator has something to look at: answers without the mark, or changes since. */
function hasUnseen(page: EntryPage): boolean {
  const { fields, changed } = page.review.verification.medical;
  const form = formByCode(page.form.code);
  if (!form) return false;
  const own = Object.keys(form.fields).some((field) => isAnswered(page, { field }) && !Object.hasOwn(fields, field));
  const rows = Object.entries(form.groups).some(([group, { fields: columns }]) =>
    (page.content.groups[group] ?? []).some(({ id: rowId }) =>
      Object.keys(columns).some((field) => {
        const ref = { field, group, rowId };
        return isAnswered(page, ref) && !Object.hasOwn(fields, pathOfRef(ref));
      }),
    ),
  );
  return own || rows || Object.keys(changed).length > 0;
}

/** Alt+V verifies the field in which the focus is. */
function useVerifyKey(page: EntryPage, verify: (path: string) => void): void {
  useEffect(() => {
    if (!page.review.may.verify || page.entry?.status !== 'complete') return;
    const listen = (event: KeyboardEvent) => {
      const ref = event.altKey && event.code === 'KeyV' ? refOf(event.target) : null;
      if (!ref) return;
      event.preventDefault();
      const path = pathOfRef(ref);
      if (isAnswered(page, ref) && !Object.hasOwn(page.review.verification.source.fields, path)) verify(path);
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  });
}
