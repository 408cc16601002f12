'use server';

import { guardedAction } from '@/lib/access/action';
import { sign as signForms } from '@/lib/signatures/sign';
import { signInput } from '@/lib/signatures/sign-input';

export const sign = guardedAction({ may: 'sign casebook', input: signInput, run: signForms });
