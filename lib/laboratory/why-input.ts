import 'server-only';
import { z } from 'zod';
import { typedLine } from '@/lib/access/typed-line';

/** Why something is changed: it stands in the audit trail. */
export const whyInput = typedLine.min(3, 'Say why, in a few words.').max(300, 'Use at most 300 characters.');

/** Said by the person where values that are entered would stand in another unit: they were read in that one. */
export const readInNewUnit = z.literal('yes').optional();
