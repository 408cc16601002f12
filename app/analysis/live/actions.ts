'use server';

import { refresh } from 'next/cache';
import { z } from 'zod';
import { guardedAction } from '@/lib/access/action';

/**
 * Has the page that is open made anew. An action, and no refresh of the browser's own: the page asks by itself, and only an action can say so;
 * and whoever is signed out keeps the page they were looking at.
 */
export const lookAgain = guardedAction({
  may: 'read analysis',
  input: z.literal('now'),
  runsByItself: true,
  run: async () => {
    refresh();
    return { ok: true as const };
  },
});
