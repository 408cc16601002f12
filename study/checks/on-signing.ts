/** A form of a casebook that is about to be signed, as far as a rule looks at it. */
export interface FormToSign {
  status: 'draft' | 'complete';
  hardFindings: number;
}

/** A check that refuses the signature of a whole casebook: nothing is signed. */
export interface SignRule {
  id: string;
  says: string;
  /** Whether this form stands in the way. */
  stops(form: FormToSign): boolean;
}

export const everythingComplete: SignRule = {
  id: 'EC-140-SIGN',
  says: 'The casebook as a whole is signed only when every form is complete and nothing is to mend.',
  stops: ({ status, hardFindings }) => status !== 'complete' || hardFindings > 0,
};

export const signRules: readonly SignRule[] = [everythingComplete];
