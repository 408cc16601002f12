'use server';

import { guardedAction } from '@/lib/access/action';
import { fromForm } from '@/lib/access/form-input';
import { cutInput } from '@/lib/cuts/cut-input';
import { makeCut } from '@/lib/cuts/make-cut';

export const make = guardedAction({ may: 'make data cuts', input: fromForm(cutInput), run: makeCut });
