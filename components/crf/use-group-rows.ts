import { useEffect, useRef } from 'react';
import type { AnyGroup } from '@/lib/crf/form';
import { EVERY_READING } from './entry-store';
import { isSameRows, rowsProposed, spareRow } from './group-rows';
import { useScreen } from './screen';
import { isBlankRow, type TypingRow } from './typed-content';

interface RowChanges {
  append: (row: TypingRow, options: { shouldFocus: boolean }) => void;
  replace: (rows: TypingRow[]) => void;
}

/**
 * Keeps a spare row at the foot of the grid, and fills a group that has come to be asked with what the study proposes.
 * Proposals follow the answers they depend on until somebody changes one of them.
 */
export function useGroupRows(name: string, group: AnyGroup, { append, replace }: RowChanges): void {
  const { form, store, controls } = useScreen();
  const proposed = useRef<TypingRow[] | null>(store.wasAsked(name) ? null : []);

  useEffect(() => {
    const propose = (rows: TypingRow[]): boolean => {
      if (!proposed.current || !isSameRows(rows, proposed.current)) {
        proposed.current = null;
        return false;
      }
      proposed.current = rowsProposed(form, name, store.reading.content.answers, store.context);
      return !isSameRows(rows, proposed.current);
    };
    const keep = () => {
      const rows = controls.getValues(`groups.${name}`) ?? [];
      const last = rows.at(-1);
      if (propose(rows)) replace([...(proposed.current ?? []), spareRow(group)]);
      else if (!last || !isBlankRow(last)) append(spareRow(group), { shouldFocus: false });
    };
    keep();
    return store.subscribe(EVERY_READING, keep);
  }, [name, group, form, store, controls, append, replace]);
}
