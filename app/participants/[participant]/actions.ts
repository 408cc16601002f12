'use server';

import { guardedAction } from '@/lib/access/action';
import { fromForm } from '@/lib/access/form-input';
import {
  acceptDeviation,
  acceptDeviationInput,
  dismissDeviation,
  dismissDeviationInput,
} from '@/lib/casebook/decide-deviation';
import { enrolInput, enrolParticipant } from '@/lib/casebook/enrol-participant';

export const enrol = guardedAction({ may: 'enrol participants', input: enrolInput, run: enrolParticipant });

/** A deviation that was taken up is opened, for the site to complete. */
export const accept = guardedAction({
  may: 'enter data',
  input: fromForm(acceptDeviationInput),
  run: async (actor, input) => {
    const outcome = await acceptDeviation(actor, input);
    if (!outcome.ok) return outcome;
    return { ok: true as const, goTo: `/participants/${outcome.participant}/ANY/DV/${outcome.repeat}` };
  },
});

export const dismiss = guardedAction({
  may: 'enter data',
  input: fromForm(dismissDeviationInput),
  run: dismissDeviation,
});
