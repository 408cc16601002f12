import { useSyncExternalStore } from 'react';

/** One value that several parts of the screen share; only those whose view of it changes are rendered. */
export class Signal<T> {
  private readonly listeners = new Set<() => void>();
  constructor(private value: T) {}

  get = (): T => this.value;

  set(value: T): void {
    if (Object.is(value, this.value)) return;
    this.value = value;
    for (const tell of this.listeners) tell();
  }

  subscribe = (tell: () => void): (() => void) => {
    this.listeners.add(tell);
    return () => this.listeners.delete(tell);
  };
}

/** What `view` makes of the signal's value; the component is rendered when that changes. */
export function useSignal<T, V>(signal: Signal<T>, view: (value: T) => V): V {
  const read = () => view(signal.get());
  return useSyncExternalStore(signal.subscribe, read, read);
}
