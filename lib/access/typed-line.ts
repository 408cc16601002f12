import { z } from 'zod';
import { isStorableText, unstorableSays } from '@/lib/crf/typed-text';

/** A short text that a person types, without blanks at its ends and without characters that cannot be stored. */
export const typedLine = z.string().trim().refine(isStorableText, unstorableSays);
