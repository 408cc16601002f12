/** The actions of the routes that this part of the review calls. */
export type SignActs = Record<never, never>;
