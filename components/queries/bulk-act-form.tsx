'use client';

import { useState } from 'react';
import { SelectBox } from '@/components/access/select-box';
import type { AssignableRole, QueryAct } from '@/lib/queries/query-states';
import { roleTitle } from '@/study/roles';

/** What is to be done with the chosen queries. */
export interface BulkAct {
  act: QueryAct;
  says: string;
  assignedTo: AssignableRole | null;
}

interface BulkActFormProps {
  acts: readonly QueryAct[];
  isRunning: boolean;
  look: (act: BulkAct) => void;
  /** What was looked at holds no more. */
  changed: () => void;
}

const words: Record<QueryAct, { does: string; box: string }> = {
  answer: { does: 'Answer with one text', box: 'Answer' },
  close: { does: 'Close', box: 'Why (needed where nobody has answered)' },
  reopen: { does: 'Reopen', box: 'Why they are open again' },
  cancel: { does: 'Cancel', box: 'Why they are cancelled' },
  assign: { does: 'Assign to another', box: 'Remark' },
};
const answering: AssignableRole[] = ['data_manager', 'investigator', 'monitor'];

/** Which act, with which words; nothing is done before one has seen what would happen. */
export function BulkActForm({ acts, isRunning, look, changed }: BulkActFormProps) {
  const [act, setAct] = useState<QueryAct>(acts[0] ?? 'answer');
  const [says, setSays] = useState('');
  const [assignedTo, setAssignedTo] = useState<AssignableRole>('investigator');
  return (
    <form
      className="filters"
      onChange={changed}
      onSubmit={(event) => {
        event.preventDefault();
        look({ act, says, assignedTo: act === 'assign' ? assignedTo : null });
      }}
    >
      <SelectBox
        label="Do"
        value={act}
        onChange={(event) => setAct(acts.find((one) => one === event.target.value) ?? act)}
      >
        {acts.map((one) => (
          <option key={one} value={one}>
            {words[one].does}
          </option>
        ))}
      </SelectBox>
      {act === 'assign' && (
        <SelectBox
          label="To"
          value={assignedTo}
          onChange={(event) => setAssignedTo(answering.find((role) => role === event.target.value) ?? assignedTo)}
        >
          {answering.map((role) => (
            <option key={role} value={role}>
              {roleTitle(role)}
            </option>
          ))}
        </SelectBox>
      )}
      <div className="field wide">
        <label htmlFor="bulk-says">{words[act].box}</label>
        <textarea
          id="bulk-says"
          rows={1}
          maxLength={1000}
          value={says}
          onChange={(event) => setSays(event.target.value)}
        />
      </div>
      <button className="button primary" type="submit" disabled={isRunning}>
        See what would happen
      </button>
    </form>
  );
}
