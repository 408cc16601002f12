'use client';
import { useState } from 'react';
import { useUnqueried } from '@/components/review/unqueried';
import { StateBadge } from '@/components/ui/state-badge';
import type { EntryPage } from '@/lib/casebook/load-entry';
import { findingsOf } from '@/lib/crf/findings';
import type { AnyForm } from '@/lib/crf/form';
import { dateTimeWithZone } from '@/lib/dates/clock';
import { formByCode } from '@/study/forms';
import { EntryInWords } from './entry-in-words';
import { type Remark, remarkOf } from './entry-reading';
import { type AskHistory, FieldPanel } from './field-panel';
import type { FieldRef } from './field-ref';
import { RemarkLine } from './remarks';
import { Signal } from './signal';
import './crf.css';

/** What is to mend or doubtful on the entry, for those who review it. */
function OpenFindings({ form, page }: { form: AnyForm; page: EntryPage }) {
  const found = useUnqueried([...findingsOf(form, page.content, page.context), ...page.standing].map(remarkOf));
  if (found.length === 0) return null;
  const labelOf = ({ field, group }: Remark) =>
    (group === undefined ? form.fields[field] : form.groups[group]?.fields[field])?.label ?? form.title;
  return (
    <section className="open-findings" aria-label="Open findings">
      {found.map((remark) => (
        <div key={`${remark.id} ${remark.field} ${remark.rowId ?? ''} ${remark.says}`}>
          <span className="small muted">{labelOf(remark)}</span>
          <RemarkLine remark={remark} />
        </div>
      ))}
    </section>
  );
}

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
      <OpenFindings form={form} page={page} />
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
