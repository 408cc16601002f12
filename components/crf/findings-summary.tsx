'use client';
import { type MouseEvent, type Ref, useImperativeHandle, useRef } from 'react';
import { Icon } from '@/components/ui/icon';
import type { AnyForm } from '@/lib/crf/form';
import type { Remark } from './entry-reading';
import type { EntryStore } from './entry-store';
import { controlId, pathOf } from './field-ref';
import { useEntryView } from './screen';

export interface SummaryHandle {
  focus: () => void;
}

interface SummaryProps {
  ref: Ref<SummaryHandle>;
  form: AnyForm;
  store: EntryStore;
}

/** All that is to mend and all that is doubtful, each a link to its field. */
export function FindingsSummary({ ref, form, store }: SummaryProps) {
  const { remarks } = useEntryView(store);
  const heading = useRef<HTMLHeadingElement>(null);
  useImperativeHandle(ref, () => ({ focus: () => heading.current?.focus() }));
  const parts = [
    { title: 'Cannot be saved as typed', icon: 'error' as const, kind: 'unreadable' as const },
    { title: 'To mend before the form is complete', icon: 'error' as const, kind: 'hard' as const },
    { title: 'Doubtful: correct it, or leave it', icon: 'doubts' as const, kind: 'soft' as const },
  ];
  const isStopped = remarks.some(({ kind }) => kind !== 'soft');
  return (
    <section className="notice summary" data-kind={isStopped ? 'danger' : remarks.length > 0 ? 'warning' : 'success'}>
      <Icon name={isStopped ? 'error' : remarks.length > 0 ? 'doubts' : 'success'} />
      <div>
        <h2 ref={heading} tabIndex={-1}>
          {titleOf(remarks)}
        </h2>
        {parts.map(({ title, kind }) => {
          const ofKind = remarks.filter((remark) => remark.kind === kind);
          return ofKind.length === 0 ? null : (
            <div key={kind}>
              <h3>{title}</h3>
              <ul>
                {ofKind.map((remark) => (
                  <li key={`${pathOf(remark)} ${remark.id} ${remark.says}`}>
                    <a href={`#${controlId(remark)}`} onClick={(event) => leadTo(event, form, remark)}>
                      {placeInWords(store, remark)}
                      {remark.says}
                    </a>
                  </li>
                ))}
              </ul>
            </div>
          );
        })}
      </div>
    </section>
  );
}

/** Moves the focus to the field a remark is about. */
export function focusOn(form: AnyForm, remark: Remark): void {
  const target =
    document.getElementById(controlId(remark)) ??
    document.querySelector<HTMLElement>(`[data-path="${CSS.escape(pathOf(remark))}"] :is(input, select, textarea)`) ??
    document.getElementById(`group-${remark.group ?? Object.keys(form.groups)[0] ?? ''}`);
  target?.scrollIntoView({ block: 'center' });
  target?.focus();
}

function leadTo(event: MouseEvent, form: AnyForm, remark: Remark): void {
  event.preventDefault();
  focusOn(form, remark);
}

function titleOf(remarks: readonly Remark[]): string {
  const toMend = remarks.filter(({ kind }) => kind !== 'soft').length;
  const doubts = remarks.length - toMend;
  if (remarks.length === 0) return 'Nothing to mend';
  const parts = [toMend > 0 ? `${toMend} to mend` : '', doubts > 0 ? `${doubts} doubtful` : ''];
  return parts.filter(Boolean).join(', ');
}

/** "Drug 2: ", for the sentences about a row. */
function placeInWords({ form, reading }: EntryStore, { group, rowId }: Remark): string {
  const index = reading.content.groups[group ?? '']?.findIndex(({ id }) => id === rowId) ?? -1;
  const row = form.groups[group ?? '']?.row;
  return row && index >= 0 ? `${row.replace(/^./, (letter) => letter.toUpperCase())} ${index + 1}: ` : '';
}
