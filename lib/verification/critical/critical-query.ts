import { z } from 'zod';

const part = z
  .preprocess((sent) => (Array.isArray(sent) ? sent[0] : sent), z.string().regex(/^[\w-]{0,20}$/))
  .catch('');

/** Which part of the report is asked for, as it stands in the address. What cannot be understood counts as not asked. */
export const criticalQuery = z.object({ site: part, after: part });
