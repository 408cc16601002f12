'use client';
import { useContext } from 'react';
import type { FieldRef } from '@/components/crf/field-ref';
import { type Screen, ScreenContext } from '@/components/crf/screen';

/** The screen on which the entry is being filled in; null where it is read. */
export function useEditing(): Screen | null {
  return useContext(ScreenContext);
}

/** A field with the id that the server knows its row by. */
export function useStoredRef({ field, group, rowId }: FieldRef): FieldRef {
  const screen = useEditing();
  return rowId === undefined ? { field, group } : { field, group, rowId: screen?.storedId(rowId) ?? rowId };
}
