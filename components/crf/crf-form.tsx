'use client';
import { useEffect, useState } from 'react';
import type { EntryPage } from '@/lib/casebook/load-entry';
import type { TypedContent } from '@/lib/crf/content';
import type { AnyForm } from '@/lib/crf/form';
import { formByCode } from '@/study/forms';
import { ConflictView } from './conflict-view';
import { type EditorProps, EntryEditor } from './entry-editor';
import { baseOf, type Conflict, resumeFrom, type Start } from './entry-session';
import { copyKey, dropCopy, pruneCopies, readCopy } from './local-copy';
import { savedWhen } from './save-words';
import { useIsOutOfDate } from './saved-versions';
import './crf.css';

export interface CrfFormProps
  extends Pick<EditorProps, 'reasons' | 'isCompact' | 'save' | 'askHistory' | 'askConfirmation'> {
  page: EntryPage;
  personId: string;
}

/** The form of one entry, to fill in. The form's code crosses to the browser; its definition is found here. */
export function CrfForm(props: CrfFormProps) {
  const { page, personId } = props;
  const { participant, event, repeat } = page;
  const form = formByCode(page.form.code);
  if (!form) throw new Error(`There is no form ${page.form.code}.`);
  const place = { participant: participant.screeningNumber, event: event.code, form: form.code, repeat };
  const key = copyKey(personId, place);
  const isOutOfDate = useIsOutOfDate(key, page.entry?.version ?? 0);
  if (isOutOfDate) return <p role="status">Reading what was saved …</p>;
  return <EntrySession {...props} form={form} copyKey={key} />;
}

type SessionProps = CrfFormProps & { form: AnyForm; copyKey: string };
type Session = { start: Start; round: number } | { conflict: Conflict; round: number };

/** Editing, and where somebody else saved first, comparing: one follows the other, and nothing typed is lost between them. */
function EntrySession({ form, page, personId, copyKey: key, ...actions }: SessionProps) {
  const { participant, context } = page;
  const [session, setSession] = useState<Session>(() => {
    const base = baseOf(form, page);
    return { start: { base, typed: base.typed }, round: 0 };
  });

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the page is opened.
  useEffect(() => {
    pruneCopies(localStorage, new Date());
    const copy = readCopy(localStorage, key);
    const resumed = copy && resumeFrom(form, copy, baseOf(form, page), context.today);
    if (resumed) setSession({ ...resumed, round: 1 });
    else dropCopy(localStorage, key);
  }, []);

  const go = (to: { start: Start } | { conflict: Conflict }) =>
    setSession(({ round }) => ({ ...to, round: round + 1 }));
  if ('conflict' in session) {
    const { conflict } = session;
    return (
      <ConflictView
        form={form}
        versions={{ before: conflict.before, theirs: conflict.theirs.typed, mine: conflict.mine }}
        today={context.today}
        by={conflict.by}
        when={savedWhen(conflict.at, participant.timeZone, context.today)}
        onChosen={(typed: TypedContent) =>
          go({ start: { base: conflict.theirs, typed, chosen: true, answers: conflict.answers } })
        }
      />
    );
  }
  return (
    <EntryEditor
      {...actions}
      key={session.round}
      form={form}
      page={page}
      start={session.start}
      copyKey={key}
      onConflict={(conflict) => go({ conflict })}
      onDiscard={(base) => {
        dropCopy(localStorage, key);
        go({ start: { base, typed: base.typed } });
      }}
    />
  );
}
