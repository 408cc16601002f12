'use client';
import { useId, useRef } from 'react';
import { v7 as newId } from 'uuid';
import type { Screen } from '@/components/crf/screen';
import { useEntryView } from '@/components/crf/screen';
import type { ReadQuery } from '@/lib/queries/read-queries';
import { byKey } from './query-act-form';
import type { QueryActs } from './query-acts';
import { keepPlace } from './query-place';
import { Problem, useQueryAct } from './use-query-act';

interface AnswerProps {
  query: ReadQuery;
  answer: QueryActs['answer'];
}

/** An answer that is sent by itself: of a form that cannot be changed, of an event, in the casebook. Ctrl+Enter sends. */
export function AnswerAlone({ query, answer }: AnswerProps) {
  const id = useId();
  const box = useRef<HTMLTextAreaElement>(null);
  const { problem, isRunning, run } = useQueryAct(() => keepPlace(query.id));
  const send = () => run(() => answer({ query: query.id, says: box.current?.value ?? '', requestId: newId() }));
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys of the box within it.
    <div className="query-form" onKeyDown={(event) => byKey(event, send, () => box.current?.blur())}>
      <label htmlFor={id}>Answer</label>
      <textarea id={id} ref={box} rows={2} maxLength={1000} data-answer />
      <button type="button" className="button primary small" onClick={send} disabled={isRunning}>
        Answer
      </button>
      <Problem says={problem} />
    </div>
  );
}

/** An answer under the field it is about: saved with the form, together with the value that it corrects. */
export function AnswerWithSave({ query, answer, screen }: AnswerProps & { screen: Screen }) {
  const id = useId();
  const { store } = screen;
  const { answers, changes } = useEntryView(store);
  const says = answers[query.id] ?? '';
  const { problem, isRunning, run } = useQueryAct(() => {
    keepPlace(query.id);
    store.answer(query.id, '');
  });
  const mayAnswer = query.acts.includes('answer');
  if (!mayAnswer && says === '') return null;
  return (
    <div className="query-form">
      <label htmlFor={id}>Answer</label>
      <textarea
        id={id}
        rows={2}
        maxLength={1000}
        value={says}
        readOnly={!mayAnswer}
        onChange={(event) => store.answer(query.id, event.target.value)}
        aria-describedby={`${id}-help`}
        data-answer
      />
      <p id={`${id}-help`} className="small muted">
        {mayAnswer
          ? 'Saved with the form: correct the value first where it is wrong.'
          : 'The query was moved meanwhile: this answer is not sent.'}
      </p>
      <div className="row">
        {mayAnswer && (
          <button
            type="button"
            className="button small"
            disabled={isRunning || says.trim() === ''}
            onClick={() => run(() => answer({ query: query.id, says: says.trim(), requestId: newId() }))}
          >
            {changes.length === 0 ? 'Answer without change' : 'Send the answer alone'}
          </button>
        )}
        {!mayAnswer && (
          <button type="button" className="button small" onClick={() => store.answer(query.id, '')}>
            Discard what I typed
          </button>
        )}
      </div>
      <Problem says={problem} />
    </div>
  );
}
