'use server';

import { guardedAction } from '@/lib/access/action';
import { answerQuery } from '@/lib/queries/answer-query';
import { assignQuery, assignQueryInput } from '@/lib/queries/assign-query';
import { cancelQuery } from '@/lib/queries/cancel-query';
import { closeQuery } from '@/lib/queries/close-query';
import { queryActInput } from '@/lib/queries/query-input';
import { raiseQuery, raiseQueryInput } from '@/lib/queries/raise-query';
import { reopenQuery } from '@/lib/queries/reopen-query';

export const raise = guardedAction({ may: 'raise queries', input: raiseQueryInput, run: raiseQuery });

/** The monitor answers what the monitor is asked; the verb knows whom a query asks. */
export const answer = guardedAction({
  may: ['answer queries', 'raise queries'],
  input: queryActInput,
  run: answerQuery,
});

export const close = guardedAction({ may: 'raise queries', input: queryActInput, run: closeQuery });

export const reopen = guardedAction({ may: 'raise queries', input: queryActInput, run: reopenQuery });

export const cancel = guardedAction({ may: 'raise queries', input: queryActInput, run: cancelQuery });

export const assign = guardedAction({ may: 'raise queries', input: assignQueryInput, run: assignQuery });
