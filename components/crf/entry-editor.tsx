'use client';
import { useRouter } from 'next/navigation';
import { type FocusEvent, useCallback, useEffect, useRef, useState } from 'react';
import { useForm } from 'react-hook-form';
import type { EntryPage } from '@/lib/casebook/load-entry';
import type { AnyForm } from '@/lib/crf/form';
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
import type { SaveAnswer } from './saving';
import { type Screen, ScreenContext } from './screen';
import { Signal } from './signal';
import type { Typing } from './typed-content';
import { useHydrated } from './use-hydrated';
import { useSaveFlow } from './use-save-flow';
import { useTyping } from './use-typing';

export interface EditorProps {
  form: AnyForm;
  page: EntryPage;
  start: Start;
  copyKey: string;
  reasons: Reasons;
  save: Parameters<typeof useSaveFlow>[0]['save'];
  askHistory: AskHistory;
  onConflict: (conflict: Conflict) => void;
  onDiscard: (base: Base) => void;
}
export type SaveAction = (input: Parameters<EditorProps['save']>[0]) => Promise<SaveAnswer>;

/** The form while it is being filled in. */
export function EntryEditor({ form, page, start, askHistory, onDiscard, ...rest }: EditorProps) {
  const router = useRouter();
  const controls = useForm<Typing>({ defaultValues: structuredClone(start.typed) });
  const [store] = useState(() => new EntryStore(form, page.context, start.base.typed, start.typed));
  const [screen] = useState((): Screen => {
    const shared = { form, store, controls, references: page.references };
    return { ...shared, asking: new Signal<string | null>(null), panel: new Signal<FieldRef | null>(null) };
  });
  const summary = useRef<SummaryHandle>(null);
  const keys = useRef<DialogHandle>(null);
  const body = useRef<HTMLDivElement>(null);
  const isReady = useHydrated();
  const { readNow } = useTyping(controls, store);
  const toSummary = useCallback(() => summary.current?.focus(), []);
  const toNext = useCallback(() => {
    if (!page.next) return;
    arriving.atFirstField = true;
    router.push(page.next.href);
  }, [page.next, router]);
  const flow = useSaveFlow({ ...rest, form, page, start, store, controls, readNow, toSummary, toNext });
  useEffect(() => arrive(body.current), []);

  const discard = () => {
    store.read(flow.base.typed);
    onDiscard(flow.base);
  };
  useFormKeys(
    form,
    {
      save: flow.save,
      completeAndNext: flow.completeAndNext,
      askWhyEmpty: (ref) => screen.asking.set(pathOf(ref)),
      openPanel: (ref) => screen.panel.set(ref),
      showKeys: () => keys.current?.open(),
    },
    readNow,
  );
  const onLeave = (event: FocusEvent<HTMLElement>) => {
    const left = refOf(event.target);
    const entered = event.relatedTarget && refOf(event.relatedTarget);
    if (!left || (entered && pathOf(left) === pathOf(entered))) return;
    readNow();
    store.leave(pathOf(left));
  };

  return (
    <ScreenContext value={screen}>
      <form className="crf" noValidate onSubmit={(event) => event.preventDefault()} onBlur={onLeave}>
        {start.restored && (
          <RestoredNotice
            {...start.restored}
            timeZone={page.participant.timeZone}
            today={page.context.today}
            onDiscard={discard}
          />
        )}
        {flow.isJudged && <FindingsSummary ref={summary} form={form} store={store} />}
        <fieldset className="whole-form" disabled={!isReady}>
          <div ref={body}>
            <Questions form={form} />
          </div>
        </fieldset>
        <SaveBar
          saving={flow.saving}
          store={store}
          rest={flow.rest}
          isKept={flow.isKept}
          isReady={isReady}
          isComplete={flow.base.status === 'complete'}
          hasNext={page.next !== null}
          onSave={flow.save}
          onComplete={flow.complete}
          onCompleteAndNext={flow.completeAndNext}
          onShowKeys={() => keys.current?.open()}
        >
          {flow.asked && (
            <ReasonBox
              reasons={rest.reasons}
              changed={flow.asked.changed}
              onGiven={flow.giveReason}
              onCancel={flow.cancelReason}
            />
          )}
        </SaveBar>
      </form>
      <KeysDialog ref={keys} />
      <FieldPanel form={form} panel={screen.panel} askHistory={askHistory} />
    </ScreenContext>
  );
}

/** After "Complete and next" the person goes on typing: the focus begins at the first field. */
const arriving = { atFirstField: false };

function arrive(body: HTMLElement | null): void {
  if (!arriving.atFirstField) return;
  arriving.atFirstField = false;
  body?.querySelector<HTMLElement>('input, select, textarea')?.focus();
}
