/** The actions of the routes that this part of the review calls. */
export type QueryActs = Record<never, never>;
