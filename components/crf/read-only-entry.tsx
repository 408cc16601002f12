'use client';
import { useState } from 'react';
import { StateBadge } from '@/components/ui/state-badge';
import type { EntryPage } from '@/lib/casebook/load-entry';
import { dateTimeWithZone } from '@/lib/dates/clock';
import { formByCode } from '@/study/forms';
import { EntryInWords } from './entry-in-words';
import { type AskHistory, FieldPanel } from './field-panel';
import type { FieldRef } from './field-ref';
import { Signal } from './signal';
import './crf.css';

/** The form for those who may read it only: the same order, the values in words, the history one click away. */
export function ReadOnlyEntry({ page, askHistory }: { page: EntryPage; askHistory: AskHistory }) {
  const form = formByCode(page.form.code);
  const [panel] = useState(() => new Signal<FieldRef | null>(null));
  if (!form) throw new Error(`There is no form ${page.form.code}.`);
  if (!page.entry) return <p className="empty">Nothing was entered here yet.</p>;
  const { status, savedAt, savedBy } = page.entry;
  return (
    <>
      <p className="row">
        <StateBadge state={status} />
        Saved {dateTimeWithZone(page.participant.timeZone, new Date(savedAt))} by {savedBy}
      </p>
      <EntryInWords
        form={form}
        content={page.content}
        context={page.context}
        references={page.references}
        onPick={(ref) => panel.set(ref)}
      />
      <FieldPanel form={form} panel={panel} askHistory={askHistory} />
    </>
  );
}
