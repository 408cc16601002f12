'use server';
import { guardedAction } from '@/lib/access/action';
import { saveAs, saveAsInput } from './save-as';

export const save = guardedAction({ may: 'enter data', input: saveAsInput, run: saveAs });
