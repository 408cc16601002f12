import { z } from 'zod';
import { parameter } from '@/lib/access/query-text';

const part = parameter(z.string().regex(/^[\w-]{0,20}$/)).catch('');

/** Which part of the report is asked for, as it stands in the address. What cannot be understood counts as not asked. */
export const criticalQuery = z.object({ site: part, after: part });
