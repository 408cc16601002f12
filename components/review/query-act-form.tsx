'use client';
import { type KeyboardEvent, useEffect, useId, useRef } from 'react';
import type { QueryAnswer } from './query-acts';
import { Problem, useQueryAct } from './use-query-act';

interface QueryActFormProps {
  label: string;
  submit: string;
  send: (says: string) => Promise<QueryAnswer>;
  onDone: () => void;
}

/** A box for the words that an act takes. Ctrl+Enter sends, Esc goes back. No form of its own: it may stand inside of one. */
export function QueryActForm({ label, submit, send, onDone }: QueryActFormProps) {
  const id = useId();
  const box = useRef<HTMLTextAreaElement>(null);
  const { problem, isRunning, run } = useQueryAct(onDone);
  useEffect(() => box.current?.focus(), []);
  const go = () => run(() => send(box.current?.value ?? ''));
  return (
    <fieldset className="query-form" aria-label={submit} onKeyDown={(event) => byKey(event, go, onDone)}>
      <label htmlFor={id}>{label}</label>
      <textarea id={id} ref={box} rows={2} maxLength={1000} />
      <div className="row">
        <button type="button" className="button primary small" onClick={go} disabled={isRunning}>
          {submit}
        </button>
        <button type="button" className="button quiet small" onClick={onDone}>
          Go back
        </button>
      </div>
      <Problem says={problem} />
    </fieldset>
  );
}

/** Keys of a box that stands within the form page: what it takes for itself, the page must not hear. */
export function byKey(event: KeyboardEvent, send: () => void, back: () => void): void {
  const isSending = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
  if (!isSending && event.key !== 'Escape') return;
  event.preventDefault();
  event.stopPropagation();
  if (isSending) send();
  else back();
}
