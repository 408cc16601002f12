'use client';
import type { ReactNode } from 'react';
import { Icon } from '@/components/ui/icon';
import type { EntryStore } from './entry-store';
import { changesNotSaved } from './save-words';
import type { SaveState, Saving } from './saving';
import { useEntryView } from './screen';
import { useSignal } from './signal';

interface SaveBarProps {
  saving: Saving;
  store: EntryStore;
  /** "Saved 10:42", or that nothing was saved yet. */
  rest: string;
  /** False when this browser refuses to keep what is typed. */
  isKept: boolean;
  isReady: boolean;
  isComplete: boolean;
  hasNext: boolean;
  onSave: () => void;
  onComplete: () => void;
  onCompleteAndNext: () => void;
  onShowKeys: () => void;
  /** The box that asks for a reason, while it is open: it stands in the bar, above the buttons. */
  children: ReactNode;
}

/** Always in sight at the foot of the form: how saving stands, in words, and the three ways to save. */
export function SaveBar({ saving, store, rest, isKept, children, ...actions }: SaveBarProps) {
  const state = useSignal(saving.state, (current) => current);
  const { changes } = useEntryView(store);
  const words = stateInWords(state, changes.length, rest, isKept);
  return (
    <div className="save-bar">
      {children}
      <p className="says" role="status" data-state={state.kind}>
        {words}
        {state.kind === 'waiting' && (
          <button type="button" className="button small" onClick={saving.retry}>
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
      <Buttons {...actions} />
    </div>
  );
}

type ButtonProps = Omit<SaveBarProps, 'saving' | 'store' | 'rest' | 'isKept' | 'children'>;

function Buttons({ isReady, isComplete, hasNext, onSave, onComplete, onCompleteAndNext, onShowKeys }: ButtonProps) {
  return (
    <fieldset className="row" disabled={!isReady}>
      <legend className="visually-hidden">Save</legend>
      <button type="button" className="button quiet" onClick={onShowKeys} title="Keys of this page (?)">
        Keys
      </button>
      <button type="button" className="button" onClick={onSave} title="Ctrl+S">
        {isComplete ? 'Save' : 'Save draft'}
      </button>
      {!isComplete && (
        <button type="button" className={hasNext ? 'button' : 'button primary'} onClick={onComplete}>
          Complete
        </button>
      )}
      {hasNext && (
        <button type="button" className="button primary" onClick={onCompleteAndNext} title="Ctrl+Enter">
          {isComplete ? 'Save and next' : 'Complete and next'}
        </button>
      )}
    </fieldset>
  );
}

function stateInWords(state: SaveState, changes: number, rest: string, isKept: boolean): string {
  if (state.kind === 'saving') return 'Saving …';
  if (state.kind === 'waiting' || state.kind === 'refused') return state.says;
  if (changes === 0) return rest;
  return isKept ? changesNotSaved(changes) : `${changesNotSaved(changes)}; this browser keeps no copy: save soon`;
}
