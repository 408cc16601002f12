import { useCallback, useEffect, useRef } from 'react';
import { flushSync } from 'react-dom';
import type { UseFormReturn } from 'react-hook-form';
import type { EntryStore } from './entry-store';
import { isBlank, type Typing } from './typed-content';

/** Short enough to look immediate, long enough that fast typing is read once. */
const READ_AFTER_MS = 120;

/**
 * Has what is typed understood soon after it was typed, and at once when asked to: before the focus moves on, so that a
 * question that has just come up is there to be reached.
 */
export function useTyping(controls: UseFormReturn<Typing>, store: EntryStore): { readNow: () => void } {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const read = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = undefined;
    store.read(controls.getValues());
  }, [controls, store]);

  const readNow = useCallback(() => {
    if (timer.current !== undefined) flushSync(read);
  }, [read]);

  useEffect(() => {
    const stop = controls.subscribe({
      formState: { values: true },
      callback: ({ name }) => {
        if (name) takeBackReason(controls, name);
        clearTimeout(timer.current);
        timer.current = setTimeout(read, READ_AFTER_MS);
      },
    });
    return () => {
      clearTimeout(timer.current);
      stop();
    };
  }, [controls, read]);

  useEffect(() => {
    const beforeMoving = ({ key }: KeyboardEvent) => {
      if (key === 'Tab' || key === 'Enter') readNow();
    };
    document.addEventListener('keydown', beforeMoving, { capture: true });
    return () => document.removeEventListener('keydown', beforeMoving, { capture: true });
  }, [readNow]);

  return { readNow };
}

/** A field that is answered is not missing. */
function takeBackReason(controls: UseFormReturn<Typing>, name: string): void {
  const place = /^(?:groups\.(\w+)\.(\d+)\.)?texts\.(\w+)$/.exec(name);
  if (!place) return;
  const [, group, index, field] = place;
  const reason =
    group === undefined
      ? (`missing.${field}` as const)
      : (`groups.${group}.${Number(index)}.missing.${field}` as const);
  const text =
    group === undefined ? (`texts.${field}` as const) : (`groups.${group}.${Number(index)}.texts.${field}` as const);
  if (controls.getValues(reason) && !isBlank(controls.getValues(text))) controls.setValue(reason, '');
}
