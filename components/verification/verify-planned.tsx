'use client';
import { useRef } from 'react';
import { v7 as newId } from 'uuid';
import { counted } from '@/components/casebook/child-words';
import type { QueryAnswer } from '@/components/review/query-acts';
import { Problem, useQueryAct } from '@/components/review/use-query-act';
import type { FormToVerify } from '@/lib/verification/child-verification';
import type { VerifyPlannedInput } from '@/lib/verification/verify-input';

interface VerifyPlannedProps {
  participant: string;
  /** Null for the whole casebook. */
  event: string | null;
  /** "HD-methotrexate 1", "the whole casebook". */
  what: string;
  forms: FormToVerify[];
  verify: (input: VerifyPlannedInput) => Promise<QueryAnswer>;
}

/** Verifies all that the plan asks of an event or the casebook: first how much that is, then a second button. */
export function VerifyPlanned({ participant, event, what, forms, verify }: VerifyPlannedProps) {
  const box = useRef<HTMLDetailsElement>(null);
  const { problem, isRunning, run } = useQueryAct(() => {
    if (box.current) box.current.open = false;
  });
  const open = forms.filter(({ left, emptied }) => left + emptied > 0);
  const answers = open.reduce((sum, { left }) => sum + left, 0);
  const seen = open.map(({ entry, version }) => ({ entry, version }));
  if (open.length === 0) return null;
  return (
    <details className="lock-act" ref={box}>
      <summary className="button small">
        Verify all <span className="visually-hidden">of {what}</span>
      </summary>
      <div className="stack card">
        <p>
          {counted(answers, 'answer')} in {counted(open.length, 'form')} of {what} will be marked as compared with the
          source, as they are saved now.
        </p>
        <ul>
          {open.map(({ entry, where, left }) => (
            <li key={entry}>
              {where}: {counted(left, 'answer')}
            </li>
          ))}
        </ul>
        <Problem says={problem} />
        <button
          type="button"
          className="button primary"
          disabled={isRunning}
          onClick={() => run(() => verify({ participant, event, seen, requestId: newId() }))}
        >
          Verify {counted(answers, 'answer')}
        </button>
      </div>
    </details>
  );
}
