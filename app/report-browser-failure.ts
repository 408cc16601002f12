'use server';

import { z } from 'zod';
import { guardedAction } from '@/lib/access/action';
import { reportBrowserError } from '@/lib/log';

/** A page that broke in the browser has no number from the server: it gets one here, and the log its place in the code. */
export const reportBrowserFailure = guardedAction({
  may: 'be signed in',
  input: z.object({ name: z.string().max(60), stack: z.string().max(8000) }),
  run: async (_actor, failure) => ({ ok: true as const, incident: reportBrowserError(failure) }),
});
