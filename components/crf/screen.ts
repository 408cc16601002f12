import { createContext, useCallback, useContext, useSyncExternalStore } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import type { EntryPage } from '@/lib/casebook/load-entry';
import type { AnyForm } from '@/lib/crf/form';
import { ENTRY, type EntryStore, type EntryView, type FieldView } from './entry-store';
import { type FieldRef, pathOf } from './field-ref';
import type { Signal } from './signal';
import type { Typing } from './typed-content';

/** What every part of the form page shares while an entry is edited. Stable: a change of it would render every field. */
export interface Screen {
  form: AnyForm;
  store: EntryStore;
  controls: UseFormReturn<Typing>;
  references: EntryPage['references'];
  /** A row of a log: every question in as little room as it can be answered in. */
  isCompact: boolean;
  /** The path of the field whose "why is this empty?" is open. */
  asking: Signal<string | null>;
  /** The field that the side panel tells about. */
  panel: Signal<FieldRef | null>;
  /** The id under which the server keeps a row of the screen. */
  storedId: (rowId: string) => string;
}

/** A field and where its control stands: rows of a group are counted. */
export interface Place extends FieldRef {
  index?: number;
}

export const ScreenContext = createContext<Screen | null>(null);

export function useScreen(): Screen {
  const screen = useContext(ScreenContext);
  if (!screen) throw new Error('A part of the form page stands outside of it.');
  return screen;
}

/** The field's own view; the component is rendered when it changes, and only then. */
export function useFieldView(ref: FieldRef): FieldView {
  const { store } = useScreen();
  const path = pathOf(ref);
  const read = () => store.viewOf(path);
  const subscribe = useCallback((tell: () => void) => store.subscribe(path, tell), [store, path]);
  return useSyncExternalStore(subscribe, read, read);
}

export function useEntryView(store: EntryStore): EntryView {
  const subscribe = useCallback((tell: () => void) => store.subscribe(ENTRY, tell), [store]);
  return useSyncExternalStore(subscribe, store.viewEntry, store.viewEntry);
}

/** The name of the field's control in react-hook-form. */
export function textName({ field, group, index }: Place) {
  return group === undefined ? (`texts.${field}` as const) : (`groups.${group}.${index ?? 0}.texts.${field}` as const);
}

/** The name of the reason why the field is empty. */
export function missingName({ field, group, index }: Place) {
  return group === undefined
    ? (`missing.${field}` as const)
    : (`groups.${group}.${index ?? 0}.missing.${field}` as const);
}
