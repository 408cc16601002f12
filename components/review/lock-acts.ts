/** The actions of the routes that this part of the review calls. */
export type LockActs = Record<never, never>;
