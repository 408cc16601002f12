import type { FormToSign } from './on-signing';

/** The proof of a rule on signing: a form that it does not let be signed, and one that it does. */
export interface SigningCase {
  check: string;
  fires: FormToSign;
  silent: FormToSign;
}

/** A case that is refused and one that is not for each rule on signing; a test asks for both. */
export const signingCases: readonly SigningCase[] = [
  {
    check: 'EC-140-SIGN',
    fires: { status: 'draft', hardFindings: 0 },
    silent: { status: 'complete', hardFindings: 0 },
  },
  {
    check: 'EC-140-SIGN',
    fires: { status: 'complete', hardFindings: 1 },
    silent: { status: 'complete', hardFindings: 0 },
  },
];
