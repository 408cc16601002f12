'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { v7 as newId } from 'uuid';
import { Notice } from '@/components/ui/notice';
import { useRunning } from '@/components/ui/use-running';
import type { BulkQueriesInput, BulkRow } from '@/lib/queries/list/bulk-queries';
import type { ListedQuery } from '@/lib/queries/list/list-queries';
import type { QueryAct } from '@/lib/queries/query-states';
import { type BulkAct, BulkActForm } from './bulk-act-form';
import { BulkOutcome } from './bulk-outcome';
import { QueriesTable, type SortableColumns } from './queries-table';

export type BulkAnswer = { ok: true; rows: BulkRow[] } | { ok: false; problem: { says: string } };
type BulkAction = (input: BulkQueriesInput) => Promise<BulkAnswer>;

interface BulkQueriesProps {
  queries: ListedQuery[];
  columns: SortableColumns;
  /** What this person may do with queries at all. */
  acts: readonly QueryAct[];
  preview: BulkAction;
  act: BulkAction;
}

/** What was asked for, of which queries, and what came of each. */
interface Looked {
  input: BulkQueriesInput;
  queries: ListedQuery[];
  rows: BulkRow[];
  isDone: boolean;
}

/** The list with a box in each row: choose, see what would happen to each, then do it and see what did. */
export function BulkQueries({ queries, columns, acts, preview, act }: BulkQueriesProps) {
  const router = useRouter();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [looked, setLooked] = useState<Looked | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [isRunning, startRun] = useRunning();
  const here = queries.filter(({ id }) => chosen.has(id));

  const choose = (ids: readonly string[], isChosen: boolean) => {
    setChosen((before) => new Set([...before].filter((id) => !ids.includes(id)).concat(isChosen ? ids : [])));
    setLooked(null);
  };
  const send = (action: BulkAction, input: BulkQueriesInput, of: ListedQuery[], isDone: boolean) =>
    startRun(async () => {
      const answer = await action(input).catch(() => unreachable);
      setProblem(answer.ok ? null : answer.problem.says);
      if (!answer.ok) return;
      setLooked({ input, queries: of, rows: answer.rows, isDone });
      if (!isDone) return;
      setChosen(new Set());
      router.refresh();
    });
  const look = (asked: BulkAct) => {
    const input = { ...asked, queries: here.map(({ id }) => id), requestId: newId() };
    send(preview, input, here, false);
  };

  return (
    <>
      <section className="card bulk no-print" aria-label="Do the same with several queries">
        <div className="row">
          <label className="check">
            <input
              type="checkbox"
              checked={here.length === queries.length}
              onChange={(event) =>
                choose(
                  queries.map(({ id }) => id),
                  event.target.checked,
                )
              }
            />
            Choose all {queries.length} on this page
          </label>
          <span className="muted" role="status">
            {here.length} chosen
          </span>
        </div>
        {here.length > 0 && (
          <BulkActForm acts={acts} isRunning={isRunning} look={look} changed={() => setLooked(null)} />
        )}
        {problem && (
          <Notice kind="danger" role="alert">
            {problem}
          </Notice>
        )}
        {looked && (
          <BulkOutcome
            {...looked}
            isRunning={isRunning}
            apply={() => send(act, looked.input, looked.queries, true)}
            back={() => setLooked(null)}
          />
        )}
      </section>
      <QueriesTable
        caption="Queries"
        queries={queries}
        columns={columns}
        choose={({ id, participant, where }) => (
          <label className="choose">
            <span className="visually-hidden">
              Choose the query on {participant}, {where}
            </span>
            <input type="checkbox" checked={chosen.has(id)} onChange={(event) => choose([id], event.target.checked)} />
          </label>
        )}
      />
    </>
  );
}

const unreachable: BulkAnswer = {
  ok: false,
  problem: { says: 'The server cannot be reached. Look at the list again before you send it once more.' },
};
