'use client';
import { useRouter } from 'next/navigation';
import { type FocusEvent, useEffect, useRef, useState } from 'react';
import { useForm } from 'react-hook-form';
import { useReview } from '@/components/review/review-context';
import { useHydrated } from '@/components/ui/use-hydrated';
import type { EntryPage } from '@/lib/casebook/load-entry';
import type { AnyForm } from '@/lib/crf/form';
import { AskConfirmation, type AskForConfirmation } from './ask-confirmation';
import type { Base, Conflict, Start } from './entry-session';
import { EntryStore } from './entry-store';
import { type AskHistory, FieldPanel } from './field-panel';
import { type FieldRef, pathOf } from './field-ref';
import { FindingsSummary, type SummaryHandle } from './findings-summary';
import { refOf, useFormKeys } from './form-keys';
import { type DialogHandle, KeysDialog } from './keys-dialog';
import { Questions } from './questions';
import { ReasonBox, type Reasons } from './reason-box';
import { RestoredNotice } from './restored-notice';
import { SaveBar } from './save-bar';
import { type FlowParts, SaveFlow } from './save-flow';
import { type Screen, ScreenContext } from './screen';
import { Signal, useSignal } from './signal';
import type { Typing } from './typed-content';
import { useLocalCopy } from './use-local-copy';
import { useTyping } from './use-typing';

export interface EditorProps {
  form: AnyForm;
  page: EntryPage;
  start: Start;
  copyKey: string;
  reasons: Reasons;
  /** Drawn as a row of a log. */
  isCompact?: boolean;
  save: FlowParts['save'];
  askHistory: AskHistory;
  askConfirmation: (version: number, about: Parameters<AskForConfirmation>[0]) => ReturnType<AskForConfirmation>;
  onConflict: (conflict: Conflict) => void;
  onDiscard: (base: Base) => void;
}

/** The form while it is being filled in. */
export function EntryEditor(props: EditorProps) {
  const { form, page, start, askHistory, askConfirmation, reasons, onDiscard } = props;
  const isReady = useHydrated();
  const keys = useRef<DialogHandle>(null);
  const summary = useRef<SummaryHandle>(null);
  const { screen, flow } = useEditing(props, () => summary.current?.focus());
  const { store } = screen;
  const isKept = useLocalCopy(store, props.copyKey, flow.copy);
  const version = useSignal(flow.base, (base) => base.version);
  const { timeZone } = page.participant;
  const { today } = page.context;
  useFormKeys(form, {
    save: flow.save,
    completeAndNext: flow.completeAndNext,
    askWhyEmpty: (ref) => screen.asking.set(pathOf(ref)),
    openPanel: (ref) => screen.panel.set(ref),
    showKeys: () => keys.current?.open(),
  });
  const discard = () => {
    const base = flow.base.get();
    store.read(base.typed);
    store.forgetAnswers();
    onDiscard(base);
  };
  return (
    <ScreenContext value={screen}>
      <form
        className="crf"
        noValidate
        onSubmit={(event) => event.preventDefault()}
        onBlur={(event) => onLeave(event, flow)}
      >
        {start.restored && <RestoredNotice {...start.restored} timeZone={timeZone} today={today} onDiscard={discard} />}
        <FindingsSummary ref={summary} store={store} shown={flow.summary} />
        <AskConfirmation store={store} isSaved={version > 0} ask={(about) => askConfirmation(version, about)} />
        <div className="whole-form" inert={!isReady}>
          <Questions form={form} />
        </div>
        <SaveBar
          flow={flow}
          timeZone={timeZone}
          today={today}
          isKept={isKept}
          isReady={isReady}
          hasNext={page.next !== null}
          onShowKeys={() => keys.current?.open()}
        >
          <ReasonBox reasons={reasons} flow={flow} />
        </SaveBar>
      </form>
      <KeysDialog ref={keys} />
      <FieldPanel form={form} panel={screen.panel} askHistory={askHistory} />
    </ScreenContext>
  );
}

/** What lives as long as the editing does: the controls, what they mean, and how they are saved. */
function useEditing({ form, page, start, isCompact = false, ...actions }: EditorProps, toSummary: () => void) {
  const router = useRouter();
  const controls = useForm<Typing>({ defaultValues: structuredClone(start.typed) });
  const [store] = useState(
    () => new EntryStore(form, page.context, start.base.typed, start.typed, page.standing, start.answers),
  );
  const { readNow } = useTyping(controls, store);
  const toNext = () => {
    if (!page.next) return;
    arriving.atFirstField = true;
    router.push(page.next.href);
  };
  const isReviewed = useReview() !== null;
  const refresh = () => {
    // Without a network the router would leave the page.
    if (isReviewed && navigator.onLine) router.refresh();
  };
  const parts = { form, page, start, store, controls, readNow, toSummary, toNext, refresh, isCompact, ...actions };
  const [flow] = useState(() => new SaveFlow(parts));
  flow.parts = parts;
  const [screen] = useState((): Screen => {
    const shared = { form, store, controls, references: page.references, isCompact };
    const signals = { asking: new Signal<string | null>(null), panel: new Signal<FieldRef | null>(null) };
    return { ...shared, ...signals, storedId: (rowId) => flow.rows.storedId(rowId) };
  });
  useEffect(arrive, []);
  useEffect(() => {
    const { retry } = flow.saving;
    addEventListener('online', retry);
    return () => {
      removeEventListener('online', retry);
      flow.saving.stop();
    };
  }, [flow]);
  return { screen, flow };
}

/** From when a field is left, what is wrong with it is said. */
function onLeave({ target, relatedTarget }: FocusEvent, { parts }: SaveFlow): void {
  const left = refOf(target);
  const entered = refOf(relatedTarget);
  if (!left || (entered && pathOf(left) === pathOf(entered))) return;
  parts.readNow();
  parts.store.leave(pathOf(left));
}

/** After "Complete and next" the person goes on typing: the focus begins at the first field. */
const arriving = { atFirstField: false };

function arrive(): void {
  if (!arriving.atFirstField) return;
  arriving.atFirstField = false;
  document.querySelector<HTMLElement>('.whole-form :is(input, select, textarea)')?.focus();
}
