'use server';

import { guardedAction } from '@/lib/access/action';
import { liftLock } from '@/lib/locks/lift-lock';
import { liftLockInput, setLockInput } from '@/lib/locks/lock-input';
import { setLock } from '@/lib/locks/set-lock';

const may = ['freeze data', 'lock data'] as const;

export const set = guardedAction({ may, input: setLockInput, run: setLock });

export const lift = guardedAction({ may, input: liftLockInput, run: liftLock });
