'use client';
import { useState } from 'react';
import type { FieldRef } from '@/components/crf/field-ref';
import { Icon } from '@/components/ui/icon';
import type { ReviewOfPage } from './review-context';
import { Problem } from './use-query-act';
import { useStoredRef } from './use-stored-ref';
import { useVerifying } from './use-verifying';
import { ChangeInWords } from './verify-changed';
import { fieldAtPath, isAnswered, isCriticalIn, pathOfRef } from './verify-place';
import { TakeBackForm } from './verify-take-back';
import './verify.css';

type VerifyMarkProps = ReviewOfPage & { at: FieldRef; label: string; isInRow: true | undefined };

/** Whether a field is verified, by whom and when; what changed since; and verifying it, for whoever may. */
export function VerifyMark({ page, acts, at, isInRow }: VerifyMarkProps) {
  const stored = useStoredRef(at);
  const { source } = page.review.verification;
  const path = pathOfRef(stored);
  const [by, change] = [source.fields[path], source.changed[path]];
  if (isInRow) return null;
  return (
    <>
      {page.review.may.verify && page.entry?.status === 'complete' && isAnswered(page, stored) ? (
        <VerifyButton page={page} acts={acts} path={path} />
      ) : (
        by && (
          <span className="verify-mark" title={`Verified: ${by}`}>
            <Icon name="verified" />
            <span className="visually-hidden">Verified: {by}</span>
          </span>
        )
      )}
      {change && (
        <span className="verify-change small">
          Changed since verified: <ChangeInWords change={change} />
        </span>
      )}
    </>
  );
}

/** Says what it does, then that it is done; pressing again asks why it is to be looked at again. */
function VerifyButton({ page, acts, path }: ReviewOfPage & { path: string }) {
  const { source, asked } = page.review.verification;
  const { run, problem, isRunning } = useVerifying({ page, acts }, 'source');
  const [isTakingBack, setTakingBack] = useState(false);
  const by = source.fields[path];
  const isCritical = isCriticalIn(page, path);
  const isAsked = asked === 'all' || (asked === 'critical' && isCritical);
  return (
    <>
      <button
        type="button"
        className="button quiet small verify-button no-print"
        data-verified={by !== undefined}
        data-asked={isAsked || undefined}
        title={by === undefined ? 'Verify with the source (Alt+V)' : `Verified: ${by}`}
        onClick={() => (by === undefined ? run([path]) : setTakingBack(!isTakingBack))}
        disabled={isRunning}
      >
        <Icon name={by === undefined ? 'due' : 'verified'} />
        {by === undefined ? 'Verify' : 'Verified'}
        <span className="visually-hidden">: {fieldAtPath(page, path).label}</span>
        {by === undefined && isAsked && <span className="verify-asked">{isCritical ? 'critical' : 'asked'}</span>}
      </button>
      {by !== undefined && isTakingBack && (
        <TakeBackForm page={page} acts={acts} kind="source" paths={[path]} onDone={() => setTakingBack(false)} />
      )}
      <Problem says={problem} />
    </>
  );
}
