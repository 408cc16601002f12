'use client';
import { useEffect, useId, useRef, useState } from 'react';
import { v7 as newId } from 'uuid';
import type { FieldRef } from '@/components/crf/field-ref';
import { Signal, useSignal } from '@/components/crf/signal';
import type { EntryPage } from '@/lib/casebook/load-entry';
import type { AssignableRole } from '@/lib/queries/query-states';
import { RoleSelect } from './assign-form';
import { byKey } from './query-act-form';
import type { QueryActs } from './query-acts';
import { placeKey } from './query-place';
import { Problem, useQueryAct } from './use-query-act';

/** Where a query is being raised: one place at a time. */
export const raisingAt = new Signal<string | null>(null);

export function useIsRaising(page: EntryPage, at: FieldRef | null): boolean {
  const key = placeKey(page, at);
  return useSignal(raisingAt, (current) => current === key);
}

interface RaiseQueryProps {
  page: EntryPage;
  /** Null for the form as a whole or its event. */
  at: FieldRef | null;
  /** What it is about, in words. */
  label: string;
  raise: QueryActs['raise'];
}

/** A question to somebody at the site. Ctrl+Enter raises it, Esc goes back. */
export function RaiseQuery({ page, at, label, raise }: RaiseQueryProps) {
  const id = useId();
  const box = useRef<HTMLTextAreaElement>(null);
  const before = useRef<Element | null>(null);
  const [assignedTo, setAssignedTo] = useState<AssignableRole>('data_manager');
  const [target, setTarget] = useState<'form' | 'event'>('form');
  const back = () => {
    raisingAt.set(null);
    if (before.current instanceof HTMLElement) before.current.focus();
  };
  const { problem, isRunning, run } = useQueryAct(back);
  useEffect(() => {
    before.current = document.activeElement;
    box.current?.focus();
  }, []);
  const send = () => {
    const isOnEvent = at === null && target === 'event';
    const place = { participant: page.participant.label, event: page.event.code };
    const form = isOnEvent ? { form: null, repeat: null } : { form: page.form.code, repeat: page.repeat };
    const field = { field: at?.field ?? null, group: at?.group ?? null, rowId: at?.rowId ?? null };
    const says = box.current?.value ?? '';
    run(() => raise({ ...place, ...form, ...field, says, assignedTo, requestId: newId() }));
  };
  return (
    <fieldset
      className="query-form card"
      aria-label={`Raise a query: ${label}`}
      onKeyDown={(event) => byKey(event, send, back)}
    >
      <p>
        <strong>Raise a query</strong> <span className="muted">{label}</span>
      </p>
      {at === null && <TargetSelect page={page} value={target} onChange={setTarget} />}
      <label htmlFor={id}>Question</label>
      <textarea id={id} ref={box} rows={2} maxLength={1000} />
      <RoleSelect value={assignedTo} onChange={setAssignedTo} />
      <div className="row">
        <button type="button" className="button primary small" onClick={send} disabled={isRunning}>
          Raise the query
        </button>
        <button type="button" className="button quiet small" onClick={back}>
          Go back
        </button>
      </div>
      <Problem says={problem} />
    </fieldset>
  );
}

interface TargetProps {
  page: EntryPage;
  value: 'form' | 'event';
  onChange: (target: 'form' | 'event') => void;
}

function TargetSelect({ page, value, onChange }: TargetProps) {
  const id = useId();
  return (
    <div>
      <label htmlFor={id}>About</label>
      <select id={id} value={value} onChange={({ target }) => onChange(target.value === 'event' ? 'event' : 'form')}>
        <option value="form">This form: {page.form.title}</option>
        <option value="event">The event: {page.event.label}</option>
      </select>
    </div>
  );
}
