'use server';

import { z } from 'zod';
import { guardedAction } from '@/lib/access/action';
import { changePassword, changePasswordInput } from '@/lib/access/change-password';
import { endSession } from '@/lib/access/end-session';
import { fromForm } from '@/lib/access/form-input';

export const change = guardedAction({
  may: 'be signed in',
  input: fromForm(changePasswordInput),
  run: changePassword,
});

export const endSignIn = guardedAction({
  may: 'be signed in',
  input: fromForm(z.object({ sessionId: z.uuid() })),
  run: endSession,
});
