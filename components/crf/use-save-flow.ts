import { unstable_isUnrecognizedActionError } from 'next/navigation';
import { useCallback, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { UseFormReturn } from 'react-hook-form';
import type { SaveEntryInput } from '@/lib/casebook/entry-input';
import type { EntryPage } from '@/lib/casebook/load-entry';
import type { Saved, SaveProblem } from '@/lib/casebook/save-entry';
import type { AnyForm } from '@/lib/crf/form';
import { typedToSave } from './entry-reading';
import { type Base, type Conflict, conflictBetween, type Start } from './entry-session';
import type { EntryStore } from './entry-store';
import { fieldOf } from './field-ref';
import type { LocalCopy } from './local-copy';
import { contentOnScreen } from './on-screen';
import type { ReasonGiven } from './reason-box';
import { RowIds } from './row-ids';
import { savedWhen } from './save-words';
import { rememberSaved } from './saved-versions';
import { type SaveAnswer, Saving, type ToSave } from './saving';
import type { Typing } from './typed-content';
import { useLocalCopy } from './use-local-copy';

interface FlowParts {
  form: AnyForm;
  page: EntryPage;
  start: Start;
  copyKey: string;
  store: EntryStore;
  controls: UseFormReturn<Typing>;
  save: (input: SaveEntryInput) => Promise<SaveAnswer>;
  readNow: () => void;
  toSummary: () => void;
  toNext: () => void;
  onConflict: (conflict: Conflict) => void;
}

/** What the person asked for. */
interface Wish {
  intent: 'draft' | 'complete';
  thenNext?: true;
}

/** The story of saving: ask for a reason where one is needed, send, and take up what came back. */
export function useSaveFlow(parts: FlowParts) {
  const { form, page, start, store, copyKey } = parts;
  const latest = useRef(parts);
  latest.current = parts;
  const base = useRef<Base>(start.base);
  const [shownBase, setShownBase] = useState(start.base);
  const [asked, setAsked] = useState<(Wish & { changed: string[] }) | null>(null);
  const [isJudged, setJudged] = useState(false);
  const [rows] = useState(() => new RowIds());
  const focusBefore = useRef<HTMLElement | null>(null);

  const judge = useCallback(() => {
    flushSync(() => {
      store.judge();
      setJudged(true);
    });
    latest.current.toSummary();
  }, [store]);

  const [saving] = useState(() => {
    const onSaved = (saved: Saved, sent: ToSave) => {
      rows.learn(sent.typed, saved.content);
      const typed = contentOnScreen(form, saved.content);
      base.current = { version: saved.version, status: saved.status, savedAt: saved.savedAt, savedBy: null, typed };
      rememberSaved(copyKey, saved.version);
      store.rebase(rows.asShown(typed));
      setShownBase(base.current);
      forgetUnasked(latest.current.controls, store);
      if (sent.intent === 'complete' && saved.status !== 'complete') judge();
    };
    const onProblem = (problem: SaveProblem, sent: ToSave) => {
      if (problem.kind === 'conflict') {
        const { version, status, by: savedBy, at: savedAt } = problem;
        const theirs = { version, status, savedBy, savedAt, typed: contentOnScreen(form, problem.theirs) };
        latest.current.onConflict(conflictBetween(base.current, theirs, rows.asStored(store.reading.typed)));
      } else if (problem.kind === 'reason needed') setAsked({ intent: sent.intent, changed: problem.fields });
      else judge();
    };
    const send = (input: SaveEntryInput) => latest.current.save(input);
    return new Saving({
      send,
      onSaved,
      onProblem,
      earlier: start.earlier,
      isOutdated: unstable_isUnrecognizedActionError,
    });
  });

  useEffect(() => {
    addEventListener('online', saving.retry);
    return () => {
      removeEventListener('online', saving.retry);
      saving.stop();
    };
  }, [saving]);

  const makeCopy = useCallback(
    (): LocalCopy => ({
      version: base.current.version,
      before: base.current.typed,
      typed: rows.asStored(store.reading.typed),
      at: new Date().toISOString(),
      changes: store.entry.changes.length,
      attempt: saving.attempt,
    }),
    [rows, store, saving],
  );
  const isKept = useLocalCopy(store, copyKey, makeCopy);

  const send = async ({ intent, thenNext }: Wish, reason?: ReasonGiven) => {
    const place = { participant: page.participant.label, event: page.event.code, form: form.code, repeat: page.repeat };
    const isSaved = await saving.save(() => ({
      ...place,
      version: base.current.version,
      intent,
      typed: rows.asStored(typedToSave(form, store.reading)),
      reason,
    }));
    if (isSaved && thenNext && base.current.status === 'complete') latest.current.toNext();
  };

  const wish = (wished: Wish) => {
    latest.current.readNow();
    const { changes, remarks } = store.entry;
    if (remarks.some(({ kind }) => kind === 'unreadable')) return judge();
    const isDone = base.current.status === wished.intent && changes.length === 0;
    if (isDone && wished.thenNext) return latest.current.toNext();
    const replaced = changes.filter(({ replaces }) => replaces && base.current.version > 0);
    if (replaced.length === 0) return void send(wished);
    focusBefore.current = document.activeElement instanceof HTMLElement ? document.activeElement : null;
    const labels = replaced.map((ref) => fieldOf(form, ref)?.label ?? ref.field);
    setAsked({ ...wished, changed: [...new Set(labels)] });
  };

  const closeReason = () => {
    flushSync(() => setAsked(null));
    focusBefore.current?.focus();
  };

  const usual: Wish['intent'] = shownBase.status === 'complete' ? 'complete' : 'draft';
  return {
    saving,
    base: shownBase,
    rest: restInWords(shownBase, page),
    isKept,
    isJudged,
    asked,
    save: () => wish({ intent: usual }),
    complete: () => wish({ intent: 'complete' }),
    completeAndNext: () => wish({ intent: 'complete', thenNext: true }),
    giveReason: (reason: ReasonGiven) => {
      const wished = asked;
      closeReason();
      if (wished) void send(wished, reason);
    },
    cancelReason: closeReason,
  };
}

/** What was typed under questions that are no longer asked is gone with the save: it must not come back by itself. */
function forgetUnasked(controls: UseFormReturn<Typing>, store: EntryStore): void {
  const { asked, typed } = store.reading;
  for (const [field, text] of Object.entries(typed.texts)) {
    if (asked.fields[field] === false && text.length > 0 && !store.form.fields[field]?.retired)
      controls.setValue(`texts.${field}`, '');
  }
}

function restInWords({ version, status, savedAt }: Base, page: EntryPage): string {
  if (version === 0 || savedAt === null) return 'Nothing is saved yet';
  const when = savedWhen(savedAt, page.participant.timeZone, page.context.today);
  return status === 'complete' ? `Complete, saved ${when}` : `Saved ${when} as a draft`;
}
