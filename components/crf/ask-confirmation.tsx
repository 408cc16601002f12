'use client';
import { useRouter } from 'next/navigation';
import { type FormEvent, useId, useRef, useState, useTransition } from 'react';
import type { Remark } from './entry-reading';
import type { EntryStore } from './entry-store';
import { useEntryView } from './screen';

export type AskAnswer = { ok: true } | { ok: false; problem: { says: string } };
export type AskForConfirmation = (about: { check: string; rowId: string | null; reason: string }) => Promise<AskAnswer>;

interface AskProps {
  store: EntryStore;
  /** False for an entry that was never saved: there is nothing yet that could be confirmed. */
  isSaved: boolean;
  ask: AskForConfirmation;
}

/** For what is stopped here although the protocol foresees it: a reason, and another person confirms. */
export function AskConfirmation({ store, isSaved, ask }: AskProps) {
  const { remarks, changes } = useEntryView(store);
  const stopped = remarks.filter(({ override }) => override !== undefined);
  return stopped.map((remark) => (
    <AskFor
      key={`${remark.id} ${remark.rowId ?? ''}`}
      remark={remark}
      isReady={isSaved && changes.length === 0}
      ask={ask}
    />
  ));
}

function AskFor({ remark, isReady, ask }: { remark: Remark; isReady: boolean; ask: AskForConfirmation }) {
  const id = useId();
  const router = useRouter();
  const reason = useRef<HTMLTextAreaElement>(null);
  const [told, setTold] = useState<string | null>(null);
  const [isRunning, startRun] = useTransition();
  const who = remark.override?.by === 'monitor' ? 'a monitor of the site' : 'another person of the site';
  const send = (event: FormEvent) => {
    event.preventDefault();
    startRun(async () => {
      const about = { check: remark.id, rowId: remark.rowId ?? null, reason: reason.current?.value ?? '' };
      const answer = await ask(about).catch(() => unreachable);
      setTold(
        answer.ok ? 'Asked. It waits for the confirmation; the form stays a draft until then.' : answer.problem.says,
      );
      if (answer.ok) router.refresh();
    });
  };
  return (
    <details className="ask-confirmation">
      <summary>If it is true all the same: ask {who} to confirm it</summary>
      <p>{remark.says}</p>
      <label htmlFor={id}>Why it is true</label>
      <textarea id={id} ref={reason} rows={2} maxLength={500} />
      <div className="row">
        <button type="button" className="button" onClick={send} disabled={!isReady || isRunning}>
          Ask for the confirmation
        </button>
        {!isReady && <span className="muted">Save the form first: the confirmation is bound to what is saved.</span>}
      </div>
      <p role="status">{told}</p>
    </details>
  );
}

const unreachable: AskAnswer = {
  ok: false,
  problem: { says: 'The server cannot be reached. Nothing was asked: try again.' },
};
