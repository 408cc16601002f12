'use client';

import { useEffect, useRef } from 'react';
import { counted } from '@/components/casebook/child-words';
import { Icon } from '@/components/ui/icon';
import type { BulkQueriesInput, BulkRow } from '@/lib/queries/list/bulk-queries';
import type { ListedQuery } from '@/lib/queries/list/list-queries';
import type { QueryAct } from '@/lib/queries/query-states';

interface BulkOutcomeProps {
  input: BulkQueriesInput;
  queries: ListedQuery[];
  rows: BulkRow[];
  /** False while it was only looked at. */
  isDone: boolean;
  isRunning: boolean;
  apply: () => void;
  back: () => void;
}

const does: Record<QueryAct, string> = {
  answer: 'Answer',
  close: 'Close',
  reopen: 'Reopen',
  cancel: 'Cancel',
  assign: 'Assign',
};

/** Row by row what would happen, or did; and the button that does it. */
export function BulkOutcome({ input, queries, rows, isDone, isRunning, apply, back }: BulkOutcomeProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new outcome is read from its heading
  useEffect(() => heading.current?.focus(), [rows]);
  const possible = rows.filter(({ ok }) => ok).length;
  return (
    <section aria-labelledby="bulk-outcome">
      <h2 id="bulk-outcome" ref={heading} tabIndex={-1}>
        {isDone ? 'What was done' : 'What would happen'}
      </h2>
      <p>{summary({ possible, refused: rows.length - possible, isDone })}</p>
      <ul className="bulk-rows">
        {rows.map(({ query, ok, says }) => (
          <li key={query} data-ok={ok ? 'yes' : 'no'}>
            <Icon name={ok ? 'success' : 'error'} />
            <strong>{nameOf(queries.find(({ id }) => id === query))}</strong> <span>{says}</span>
          </li>
        ))}
      </ul>
      <div className="row">
        {!isDone && possible > 0 && (
          <button className="button primary" type="button" onClick={apply} disabled={isRunning}>
            {does[input.act]} {counted(possible, 'query', 'queries')}
          </button>
        )}
        <button className="button quiet" type="button" onClick={back}>
          {isDone ? 'Done' : 'Go back'}
        </button>
      </div>
    </section>
  );
}

function summary({ possible, refused, isDone }: { possible: number; refused: number; isDone: boolean }): string {
  const [done, not] = isDone ? ['done', 'refused'] : ['possible', 'not possible'];
  if (refused === 0)
    return `${counted(possible, 'query', 'queries')}: all ${done}. ${isDone ? '' : 'Nothing is changed yet.'}`;
  return `${possible} ${done}, ${refused} ${not}; each row says why. ${isDone ? '' : 'Nothing is changed yet.'}`;
}

const nameOf = (query: ListedQuery | undefined) => (query ? `${query.participant} · ${query.where}` : 'A query');
