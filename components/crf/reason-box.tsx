'use client';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { SaveEntryInput } from '@/lib/casebook/entry-input';
import type { SaveFlow } from './save-flow';
import { useSignal } from './signal';

export type ReasonGiven = NonNullable<SaveEntryInput['reason']>;
export type Reasons = Readonly<Record<ReasonGiven['code'], string>>;

interface ReasonBoxProps {
  reasons: Reasons;
  flow: SaveFlow;
}

/** Asks once per save why saved values are changed. Arrows choose, Enter confirms, Esc goes back. */
export function ReasonBox({ reasons, flow }: ReasonBoxProps) {
  const asked = useSignal(flow.asked, (wish) => wish);
  if (!asked) return null;
  const { changed, suggested } = asked;
  return <OpenBox {...{ reasons, changed, suggested }} onGiven={flow.giveReason} onCancel={flow.cancelReason} />;
}

interface OpenBoxProps {
  reasons: Reasons;
  /** The labels of what is changed. */
  changed: readonly string[];
  /** The reason that most likely is the one: chosen, and changed with the arrows. */
  suggested: ReasonGiven['code'] | null;
  onGiven: (reason: ReasonGiven) => void;
  onCancel: () => void;
}

function OpenBox({ reasons, changed, suggested, onGiven, onCancel }: OpenBoxProps) {
  const first = useRef<HTMLInputElement>(null);
  const words = useRef<HTMLInputElement>(null);
  const [code, setCode] = useState(suggested);
  const [problem, setProblem] = useState('');
  useEffect(() => first.current?.focus(), []);

  const confirm = () => {
    const text = words.current?.value.trim() ?? '';
    if (code === null) return setProblem('Choose why. The reason is kept with the change.');
    if (code === 'OTHER' && text === '') {
      words.current?.focus();
      return setProblem('Write the reason in a few words.');
    }
    onGiven(text === '' ? { code } : { code, text });
  };
  const byKey = (event: KeyboardEvent) => {
    const confirms = event.key === 'Enter' && event.target instanceof HTMLInputElement;
    if (!confirms && event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    if (confirms) confirm();
    else onCancel();
  };
  return (
    <fieldset className="reason-box" onKeyDown={byKey}>
      <legend>Why is what was saved changed? ({listed(changed)})</legend>
      <div className="choices">
        {entriesOf(reasons).map(([key, label], index) => (
          <label key={key}>
            <input
              ref={(suggested === null ? index === 0 : key === suggested) ? first : undefined}
              type="radio"
              name="reason"
              value={key}
              checked={code === key}
              onChange={() => setCode(key)}
            />
            {label}
          </label>
        ))}
      </div>
      <div className="reason-words">
        <label htmlFor="reason-words">{code === 'OTHER' ? 'The reason' : 'More, if needed'}</label>
        <input id="reason-words" ref={words} type="text" maxLength={500} autoComplete="off" />
      </div>
      <div className="row">
        <button type="button" className="button primary" onClick={confirm}>
          Save with this reason
        </button>
        <button type="button" className="button quiet" onClick={onCancel}>
          Go back
        </button>
      </div>
      {problem && (
        <p className="field-error" role="alert">
          {problem}
        </p>
      )}
    </fieldset>
  );
}

const MOST_NAMED = 6;

function listed(labels: readonly string[]): string {
  const more = labels.length - MOST_NAMED;
  return more > 0 ? `${labels.slice(0, MOST_NAMED).join(', ')} and ${more} more` : labels.join(', ');
}

function entriesOf(reasons: Reasons): [ReasonGiven['code'], string][] {
  return Object.entries(reasons) as [ReasonGiven['code'], string][]; // the keys of the record
}
