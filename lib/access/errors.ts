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

/** Allowed in general, refused as things stand. The sentence is shown: what happened, what is safe, what to do. */
export class Refused extends Error {
  override name = 'Refused';
}
