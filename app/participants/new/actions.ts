'use server';

import { guardedAction } from '@/lib/access/action';
import { screenInput, screenParticipant } from '@/lib/casebook/screen-participant';

export const screen = guardedAction({ may: 'enrol participants', input: screenInput, run: screenParticipant });
