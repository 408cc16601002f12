'use server';

import { guardedAction } from '@/lib/access/action';
import { setPlanInput } from '@/lib/verification/plans/plan-input';
import { setPlan } from '@/lib/verification/plans/set-plan';
import { unverifyEntry } from '@/lib/verification/unverify-entry';
import { verifyEntry } from '@/lib/verification/verify-entry';
import { unverifyEntryInput, verifyEntryInput, verifyPlannedInput } from '@/lib/verification/verify-input';
import { verifyPlanned } from '@/lib/verification/verify-planned';

const may = ['verify data', 'review medically'] as const;

export const verify = guardedAction({ may, input: verifyEntryInput, run: verifyEntry });

export const unverify = guardedAction({ may, input: unverifyEntryInput, run: unverifyEntry });

/** All that the plan asks of an event or a casebook, in the versions that a preview showed. */
export const verifyAsked = guardedAction({ may: 'verify data', input: verifyPlannedInput, run: verifyPlanned });

export const plan = guardedAction({ may: 'plan verification', input: setPlanInput, run: setPlan });
