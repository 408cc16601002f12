import { settings } from '@/study/settings';

/** A sign-in without activity ends after so long (the study's own setting). */
export const idleMinutes = settings.idleMinutes;
/** A sign-in ends after so long whatever happens: one working day. */
export const sessionHours = 12;
/** So many failures in a row make the account wait. */
export const failuresAllowed = 5;
export const lockMinutes = 15;
/** Every failure is answered after the same time, so that its length does not tell whether the account exists. */
export const failureTakesMs = 300;
/** A one-time link for a new person or a forgotten password is good for so long. */
export const invitationHours = 72;
export const shortestPassword = 12;
export const longestPassword = 200;
