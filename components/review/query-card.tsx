'use client';
import { type ReactNode, useState } from 'react';
import { v7 as newId } from 'uuid';
import { Icon, type IconName } from '@/components/ui/icon';
import type { ReadQuery } from '@/lib/queries/read-queries';
import { AssignForm } from './assign-form';
import { QueryActForm } from './query-act-form';
import type { QueryActs } from './query-acts';
import { AnswerAlone } from './query-answer';
import { keepPlace, queryElementId } from './query-place';
import { QueryThread } from './query-thread';
import { Problem, useQueryAct } from './use-query-act';
import './queries.css';

interface QueryCardProps {
  query: ReadQuery;
  acts: QueryActs;
  /** What it is about, where it does not stand under its field. */
  about?: ReactNode;
  /** In place of the box for an answer that is sent by itself. */
  answerBox?: ReactNode;
}

const looks: Record<ReadQuery['status'], { icon: IconName; words: string }> = {
  open: { icon: 'doubts', words: 'Query, open' },
  answered: { icon: 'pending', words: 'Query, answered' },
  closed: { icon: 'complete', words: 'Query, closed' },
  cancelled: { icon: 'not-expected', words: 'Query, cancelled' },
};

/** One query: who asks whom, the thread, and what this person may do with it. */
export function QueryCard({ query, acts, about, answerBox }: QueryCardProps) {
  const { id, status, says, from, assignedInWords } = query;
  const { icon, words } = looks[status];
  const mayAnswer = query.acts.includes('answer');
  return (
    <section
      className="query"
      data-status={status}
      id={queryElementId(id)}
      aria-label={`${words}: ${says}`}
      tabIndex={-1}
    >
      <p className="query-head">
        <Icon name={icon} />
        <strong>{words}</strong>
        <span className="muted">
          {from} asks the {assignedInWords}
        </span>
      </p>
      {about && <p className="small">{about}</p>}
      <p>{says}</p>
      <QueryThread query={query} />
      {answerBox ?? (mayAnswer && <AnswerAlone query={query} answer={acts.answer} />)}
      <QueryButtons query={query} acts={acts} />
    </section>
  );
}

type Open = 'close' | 'reopen' | 'cancel' | 'assign' | null;

const labels = { close: 'Close', reopen: 'Reopen', cancel: 'Cancel the query', assign: 'Assign to another' } as const;
const reasons = { close: 'Why it is closed', reopen: 'Why it is open again', cancel: 'Why it is cancelled' } as const;

function QueryButtons({ query, acts }: { query: ReadQuery; acts: QueryActs }) {
  const [open, setOpen] = useState<Open>(null);
  const done = () => {
    keepPlace(query.id);
    setOpen(null);
  };
  const { problem, isRunning, run } = useQueryAct(done);
  const offered = (['close', 'reopen', 'cancel', 'assign'] as const).filter((act) => query.acts.includes(act));
  if (offered.length === 0) return null;
  const pick = (act: Exclude<Open, null>) => {
    // What was answered is closed at once; everything else takes its words first.
    if (act === 'close' && !query.withWords.includes('close'))
      run(() => acts.close({ query: query.id, says: '', requestId: newId() }));
    else setOpen(open === act ? null : act);
  };
  return (
    <>
      <div className="row query-buttons">
        {offered.map((act) => (
          <button
            key={act}
            type="button"
            className={act === 'close' ? 'button small' : 'button quiet small'}
            onClick={() => pick(act)}
            disabled={isRunning}
            aria-expanded={act === 'close' && !query.withWords.includes('close') ? undefined : open === act}
          >
            {labels[act]}
          </button>
        ))}
      </div>
      {open === 'assign' && <AssignForm query={query} assign={acts.assign} onDone={done} />}
      {open !== null && open !== 'assign' && (
        <QueryActForm
          key={open}
          label={reasons[open]}
          submit={labels[open]}
          send={(says) => acts[open]({ query: query.id, says, requestId: newId() })}
          onDone={done}
        />
      )}
      <Problem says={problem} />
    </>
  );
}
