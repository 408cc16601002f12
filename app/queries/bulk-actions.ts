'use server';

import { guardedAction } from '@/lib/access/action';
import { actInBulk, bulkQueriesInput, previewBulk } from '@/lib/queries/list/bulk-queries';

export const preview = guardedAction({
  may: ['raise queries', 'answer queries'],
  input: bulkQueriesInput,
  run: previewBulk,
});

export const act = guardedAction({
  may: ['raise queries', 'answer queries'],
  input: bulkQueriesInput,
  run: actInBulk,
});
