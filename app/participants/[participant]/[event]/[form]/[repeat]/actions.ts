'use server';
import { guardedAction } from '@/lib/access/action';
import { saveEntryInput } from '@/lib/casebook/entry-input';
import { saveEntry } from '@/lib/casebook/save-entry';

export const save = guardedAction({ may: 'enter data', input: saveEntryInput, run: saveEntry });
