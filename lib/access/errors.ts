import 'server-only';

/** Not there, or not among what the person may see: the two are told alike, so that nothing is learnt from the answer. */
export class NotFound extends Error {
  override name = 'NotFound';
  constructor(says = 'There is nothing here that you may see.') {
    super(says);
  }
}

/** The person's roles do not allow it. */
export class NotAllowed extends Error {
  override name = 'NotAllowed';
  constructor(says = 'Your role does not allow this.') {
    super(says);
  }
}

const heldByLock = '55000';

/** The refusal behind an error of the database: what is frozen or locked is written by no query, and the database says why. */
export function refusalOf(error: unknown): Refused | null {
  for (let at = error; at instanceof Error; at = at.cause) {
    if (at instanceof Refused) return at;
    if ('code' in at && at.code === heldByLock) return new Refused(at.message);
  }
  return null;
}

/** Allowed in general, refused as things stand. The sentence is shown: what happened, what is safe, what to do. */
export class Refused extends Error {
  override name = 'Refused';
}
