'use client';
import type { ReactNode } from 'react';
import { Icon } from '@/components/ui/icon';
import { type EntryView, unsavedIn } from './entry-store';
import type { SaveFlow } from './save-flow';
import { notSavedInWords, restInWords } from './save-words';
import type { SaveState } from './saving';
import { useEntryView } from './screen';
import { useSignal } from './signal';

interface SaveBarProps {
  flow: SaveFlow;
  timeZone: string;
  today: string;
  /** False when this browser refuses to keep what is typed. */
  isKept: boolean;
  isReady: boolean;
  hasNext: boolean;
  onShowKeys: () => void;
  /** The box that asks for a reason, while it is open: it stands in the bar, above the buttons. */
  children: ReactNode;
}

/** Always in sight at the foot of the form: how saving stands, in words, and the three ways to save. */
export function SaveBar({ flow, timeZone, today, isKept, children, ...buttons }: SaveBarProps) {
  const state = useSignal(flow.saving.state, (current) => current);
  const base = useSignal(flow.base, (current) => current);
  const entry = useEntryView(flow.parts.store);
  return (
    <div className="save-bar">
      {children}
      <p className="says" role="status" data-state={state.kind}>
        {stateInWords(state, entry, restInWords(base, timeZone, today), isKept)}
        {state.kind === 'waiting' && (
          <button type="button" className="button small" onClick={flow.saving.retry}>
            Try now
          </button>
        )}
        {state.kind === 'refused' && state.signedOut && (
          <a href="/sign-in" target="_blank" rel="noreferrer">
            Sign in again <Icon name="external" />
            <span className="visually-hidden">(opens a new tab)</span>
          </a>
        )}
      </p>
      <Buttons {...buttons} flow={flow} isComplete={base.status === 'complete'} />
    </div>
  );
}

interface ButtonsProps extends Pick<SaveBarProps, 'flow' | 'isReady' | 'hasNext' | 'onShowKeys'> {
  isComplete: boolean;
}

function Buttons({ flow, isReady, isComplete, hasNext, onShowKeys }: ButtonsProps) {
  return (
    <div className="row" inert={!isReady}>
      <button type="button" className="button quiet" onClick={onShowKeys} title="Keys of this page (?)">
        Keys
      </button>
      <button type="button" className="button" onClick={flow.save} title="Ctrl+S">
        {isComplete ? 'Save' : 'Save draft'}
      </button>
      {!isComplete && (
        <button type="button" className={hasNext ? 'button' : 'button primary'} onClick={flow.complete}>
          Complete
        </button>
      )}
      {hasNext && (
        <button type="button" className="button primary" onClick={flow.completeAndNext} title="Ctrl+Enter">
          {isComplete ? 'Save and next' : 'Complete and next'}
        </button>
      )}
    </div>
  );
}

function stateInWords(state: SaveState, entry: EntryView, rest: string, isKept: boolean): string {
  if (state.kind === 'saving') return 'Saving …';
  if (state.kind === 'waiting' || state.kind === 'refused') return state.says;
  if (unsavedIn(entry) === 0) return rest;
  const notSaved = notSavedInWords(entry.changes.length, Object.keys(entry.answers).length);
  return isKept ? notSaved : `${notSaved}; this browser keeps no copy: save soon`;
}
