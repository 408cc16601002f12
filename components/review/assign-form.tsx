'use client';
import { useId, useState } from 'react';
import { v7 as newId } from 'uuid';
import type { AssignableRole } from '@/lib/queries/query-states';
import type { ReadQuery } from '@/lib/queries/read-queries';
import { roleTitle } from '@/study/roles';
import type { QueryActs } from './query-acts';
import { Problem, useQueryAct } from './use-query-act';

const assignable: readonly AssignableRole[] = ['data_manager', 'investigator', 'monitor'];

interface AssignFormProps {
  query: ReadQuery;
  assign: QueryActs['assign'];
  onDone: () => void;
}

/** Gives a query to another role at the site. */
export function AssignForm({ query, assign, onDone }: AssignFormProps) {
  const others = assignable.filter((role) => role !== query.assignedTo);
  const [to, setTo] = useState<AssignableRole>(others[0] ?? 'data_manager');
  const { problem, isRunning, run } = useQueryAct(onDone);
  const send = () => run(() => assign({ query: query.id, says: '', assignedTo: to, requestId: newId() }));
  return (
    <fieldset className="query-form" aria-label="Assign to another">
      <RoleSelect value={to} offered={others} onChange={setTo} />
      <div className="row">
        <button type="button" className="button primary small" onClick={send} disabled={isRunning}>
          Assign
        </button>
        <button type="button" className="button quiet small" onClick={onDone}>
          Go back
        </button>
      </div>
      <Problem says={problem} />
    </fieldset>
  );
}

interface RoleSelectProps {
  value: AssignableRole;
  offered?: readonly AssignableRole[];
  onChange: (role: AssignableRole) => void;
}

/** Who at the site is to answer. */
export function RoleSelect({ value, offered = assignable, onChange }: RoleSelectProps) {
  const id = useId();
  return (
    <div>
      <label htmlFor={id}>Who is to answer</label>
      <select
        id={id}
        value={value}
        onChange={(event) => onChange(assignable.find((role) => role === event.target.value) ?? value)}
      >
        {offered.map((role) => (
          <option key={role} value={role}>
            {roleTitle(role)}
          </option>
        ))}
      </select>
    </div>
  );
}
