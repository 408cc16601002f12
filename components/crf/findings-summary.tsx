'use client';
import { type MouseEvent, type Ref, useImperativeHandle, useRef } from 'react';
import { Icon, type IconName } from '@/components/ui/icon';
import type { NoticeKind } from '@/components/ui/notice';
import type { AnyForm } from '@/lib/crf/form';
import type { Remark } from './entry-reading';
import type { EntryStore } from './entry-store';
import { controlId, pathOf } from './field-ref';
import { useEntryView } from './screen';
import { type Signal, useSignal } from './signal';

export interface SummaryHandle {
  focus: () => void;
}

interface SummaryProps {
  ref: Ref<SummaryHandle>;
  store: EntryStore;
  shown: Signal<'none' | 'folded' | 'open'>;
}

const parts: { title: string; kind: Remark['kind'] }[] = [
  { title: 'Cannot be saved as typed', kind: 'unreadable' },
  { title: 'To mend before the form is complete', kind: 'hard' },
  { title: 'Doubtful: correct it, or leave it', kind: 'soft' },
];

/** After saving: all that is to mend and all that is doubtful, each a link to its field. */
export function FindingsSummary({ ref, store, shown }: SummaryProps) {
  const { remarks } = useEntryView(store);
  const state = useSignal(shown, (current) => current);
  const heading = useRef<HTMLHeadingElement>(null);
  useImperativeHandle(ref, () => ({ focus: () => heading.current?.focus() }));
  if (state === 'none') return null;
  const look = lookOf(remarks);
  return (
    <section className="notice summary" data-kind={look.kind}>
      <Icon name={look.icon} />
      <div>
        <h2 ref={heading} tabIndex={-1}>
          {titleOf(remarks)}
        </h2>
        {state === 'folded' && remarks.length > 0 && (
          <button type="button" className="button small" onClick={() => shown.set('open')}>
            Show them
          </button>
        )}
        {state === 'open' && parts.map((part) => <Part key={part.kind} {...part} store={store} remarks={remarks} />)}
      </div>
    </section>
  );
}

interface PartProps {
  title: string;
  kind: Remark['kind'];
  store: EntryStore;
  remarks: readonly Remark[];
}

function Part({ title, kind, store, remarks }: PartProps) {
  const ofKind = remarks.filter((remark) => remark.kind === kind);
  if (ofKind.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul>
        {ofKind.map((remark) => (
          <li key={`${pathOf(remark)} ${remark.id} ${remark.says}`}>
            <a href={`#${controlId(remark)}`} onClick={(event) => leadTo(event, store.form, remark)}>
              {placeInWords(store, remark)}
              {remark.says}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}

function lookOf(remarks: readonly Remark[]): { kind: NoticeKind; icon: IconName } {
  if (remarks.some(({ kind }) => kind !== 'soft')) return { kind: 'danger', icon: 'error' };
  return remarks.length > 0 ? { kind: 'warning', icon: 'doubts' } : { kind: 'success', icon: 'success' };
}

/** Moves the focus to the field a remark is about. */
function focusOn(form: AnyForm, remark: Remark): void {
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
