'use client';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { Icon } from '@/components/ui/icon';
import type { EntryChange } from '@/lib/audit/entry-history';
import type { AnyForm } from '@/lib/crf/form';
import { FieldDefinition } from './field-definition';
import { controlId, type FieldRef, fieldOf, pathOf } from './field-ref';
import type { Signal } from './signal';
import { useSignal } from './signal';

export type AskHistory = (ref: FieldRef) => Promise<EntryChange[]>;

interface PanelProps {
  form: AnyForm;
  panel: Signal<FieldRef | null>;
  askHistory: AskHistory;
}

/** Tells about the field in focus: who changed it when and why, and what the study means by it. Esc closes it. */
export function FieldPanel(props: PanelProps) {
  const ref = useSignal(props.panel, (current) => current);
  return ref && <OpenPanel key={pathOf(ref)} {...props} of={ref} />;
}

function OpenPanel({ form, panel, askHistory, of }: PanelProps & { of: FieldRef }) {
  const title = useRef<HTMLHeadingElement>(null);
  const history = useHistory(askHistory, of);
  const field = fieldOf(form, of);
  useEffect(() => title.current?.focus(), []);
  const close = () => {
    panel.set(null);
    document.getElementById(controlId(of))?.focus();
  };
  const byKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    close();
  };
  return (
    <dialog open className="field-panel" aria-labelledby="field-panel-title" onKeyDown={byKey}>
      <header className="spread">
        <h2 id="field-panel-title" ref={title} tabIndex={-1}>
          {field?.label ?? of.field}
        </h2>
        <button type="button" className="button quiet small" onClick={close}>
          <Icon name="close" />
          Close
        </button>
      </header>
      <h3>History</h3>
      <History history={history} />
      <h3>Definition</h3>
      {field && <FieldDefinition form={form} field={field} at={of} />}
    </dialog>
  );
}

type Asked = 'asking' | 'failed' | EntryChange[];

function useHistory(askHistory: AskHistory, of: FieldRef): Asked {
  const [history, setHistory] = useState<Asked>('asking');
  const path = pathOf(of);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the path names the field.
  useEffect(() => {
    let isWanted = true;
    askHistory(of).then(
      (rows) => isWanted && setHistory(rows),
      () => isWanted && setHistory('failed'),
    );
    return () => {
      isWanted = false;
    };
  }, [askHistory, path]);
  return history;
}

function History({ history }: { history: Asked }) {
  if (history === 'asking') return <p className="muted">Reading the history …</p>;
  if (history === 'failed')
    return <p role="alert">The history could not be read. Close the panel and open it again.</p>;
  if (history.length === 0) return <p className="muted">Nothing was saved here yet.</p>;
  return (
    <ol className="history">
      {history.map((row) => (
        <li key={row.id}>
          <p>
            {row.row && <span className="muted">{row.row}: </span>}
            <del>{row.old || 'empty'}</del> <span aria-hidden="true">→</span> <ins>{row.new || 'empty'}</ins>
          </p>
          <p className="small muted">
            {row.at}, {row.by}
            {row.reason && `. ${row.reason}`}
          </p>
        </li>
      ))}
    </ol>
  );
}
