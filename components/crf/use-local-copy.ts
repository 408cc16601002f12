import { useEffect, useState } from 'react';
import { type EntryStore, EVERY_READING } from './entry-store';
import { dropCopy, keepCopy, type LocalCopy } from './local-copy';

const KEEP_AFTER_MS = 150;

/**
 * Mirrors what is typed to this computer, shortly after it was typed and at the latest when the page goes away; drops the
 * copy when nothing differs from what is saved. False when the browser refuses to keep it.
 */
export function useLocalCopy(store: EntryStore, key: string, makeCopy: () => LocalCopy): boolean {
  const [isKept, setKept] = useState(true);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const keep = () => {
      clearTimeout(timer);
      if (store.isUnsaved()) setKept(keepCopy(localStorage, key, makeCopy()));
      else dropCopy(localStorage, key);
    };
    const keepSoon = () => {
      clearTimeout(timer);
      timer = setTimeout(keep, KEEP_AFTER_MS);
    };
    const warn = (event: BeforeUnloadEvent) => {
      if (store.isUnsaved()) event.preventDefault();
    };
    const stop = store.subscribe(EVERY_READING, keepSoon);
    addEventListener('pagehide', keep);
    document.addEventListener('visibilitychange', keep);
    addEventListener('beforeunload', warn);
    return () => {
      keep();
      stop();
      removeEventListener('pagehide', keep);
      document.removeEventListener('visibilitychange', keep);
      removeEventListener('beforeunload', warn);
    };
  }, [store, key, makeCopy]);

  return isKept;
}
