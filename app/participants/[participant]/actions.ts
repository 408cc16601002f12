'use server';

import { guardedAction } from '@/lib/access/action';
import { enrolInput, enrolParticipant } from '@/lib/casebook/enrol-participant';

export const enrol = guardedAction({ may: 'enrol participants', input: enrolInput, run: enrolParticipant });
