'use client';
import { useCallback, useMemo } from 'react';
import { v7 as newId } from 'uuid';
import type { AskAnswer } from '@/components/crf/ask-confirmation';
import { CrfForm, type CrfFormProps } from '@/components/crf/crf-form';
import type { AskHistory } from '@/components/crf/field-panel';
import { type Presence, PresenceLine } from '@/components/crf/presence';
import { ReadOnlyEntry } from '@/components/crf/read-only-entry';
import { EntryReview } from '@/components/review/entry-review';
import { type ReviewActs, ReviewProvider } from '@/components/review/review-context';
import type { EntryPage } from '@/lib/casebook/load-entry';

interface EntryRoomProps extends Omit<CrfFormProps, 'askHistory' | 'save' | 'page' | 'askConfirmation'> {
  /** The page as JSON: thousands of values cross to the browser as one, which spares the server a third of its work. */
  packed: string;
  save: (input: Parameters<CrfFormProps['save']>[0] & { person: string }) => ReturnType<CrfFormProps['save']>;
  /** The actions of the review; without them the entry is shown without it, as a row of a log. */
  acts?: ReviewActs;
  ask: (input: Asked) => Promise<AskAnswer>;
  /** The entry is shown as it stood at this moment: its history ends there, and nobody is told that one is here. */
  upTo?: string | null;
  /** The address of this entry, under which its history and presence answer. */
  href: string;
}

/** The form to fill in or to read, with the questions it asks the server by itself. */
export function EntryRoom({ href, upTo = null, packed, save, ask, acts, ...props }: EntryRoomProps) {
  const { personId } = props;
  const page = useMemo<EntryPage>(() => JSON.parse(packed), [packed]);
  const saveAsMe = useCallback<CrfFormProps['save']>((input) => save({ ...input, person: personId }), [save, personId]);
  const askHistory = useCallback<AskHistory>(
    async ({ field }) => {
      const answer = await fetch(`${href}/history?field=${encodeURIComponent(field)}`);
      if (!answer.ok || answer.redirected) throw new Error('The history could not be read.');
      const changes: Awaited<ReturnType<AskHistory>> = await answer.json();
      return upTo === null ? changes : changes.filter(({ moment }) => instantOf(moment) <= Date.parse(upTo));
    },
    [href, upTo],
  );
  const askConfirmation = useCallback<CrfFormProps['askConfirmation']>(
    (version, about) => ask({ ...placeOf(page), version, ...about, requestId: newId() }),
    [ask, page],
  );
  const announce = useCallback(async (): Promise<Presence> => {
    const answer = await fetch(`${href}/presence`, { method: 'POST' });
    if (answer.status === 401) return { kind: 'signed out' };
    if (!answer.ok) throw new Error('Nobody can be seen.');
    return { kind: 'here', ...(await answer.json()) };
  }, [href]);
  const review = useMemo(() => (acts ? { page, acts } : null), [page, acts]);
  return (
    <ReviewProvider value={review}>
      {upTo === null && <PresenceLine personId={personId} announce={announce} />}
      <EntryReview />
      {page.maySave && !page.closedBecause ? (
        <CrfForm {...props} page={page} save={saveAsMe} askHistory={askHistory} askConfirmation={askConfirmation} />
      ) : (
        <ReadOnlyEntry page={page} askHistory={askHistory} />
      )}
    </ReviewProvider>
  );
}

type Asked = ReturnType<typeof placeOf> & {
  version: number;
  check: string;
  rowId: string | null;
  reason: string;
  requestId: string;
};

/** PostgreSQL writes "2016-04-03 12:05:00.5+00", which not every browser reads. */
const instantOf = (moment: string) => Date.parse(moment.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00'));

const placeOf = ({ participant, event, form, repeat }: EntryPage) => ({
  participant: participant.label,
  event: event.code,
  form: form.code,
  repeat,
});
