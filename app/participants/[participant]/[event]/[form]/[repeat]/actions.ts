'use server';
import { guardedAction } from '@/lib/access/action';
import { fromForm } from '@/lib/access/form-input';
import {
  askConfirmation,
  askConfirmationInput,
  decideConfirmation,
  decideConfirmationInput,
} from '@/lib/casebook/confirm-check';
import { saveAs, saveAsInput } from './save-as';

export const save = guardedAction({ may: 'enter data', input: saveAsInput, run: saveAs });

export const ask = guardedAction({ may: 'enter data', input: askConfirmationInput, run: askConfirmation });

export const decide = guardedAction({
  may: ['enter data', 'confirm checks'],
  input: fromForm(decideConfirmationInput),
  run: decideConfirmation,
});
