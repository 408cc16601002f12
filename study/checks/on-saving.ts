import type { Landmarks } from '@/lib/crf/context';

/** What is about to be saved, as far as a rule looks at it. */
export interface Saving {
  /** Code of the form. */
  form: string;
  landmarks: Landmarks;
  /** Labels of what was saved before and is changed now. */
  changed: readonly string[];
  /** Why it is changed; null while nobody has said so. */
  reason: string | null;
}

/** A check that refuses a save as a whole: nothing is stored, and nothing that was typed is lost. */
export interface SaveRule {
  id: string;
  says: string;
  refuses(saving: Saving): boolean;
}

/** The forms that come before the consent, and the consent itself. */
const beforeConsent = ['SCR', 'ICF'];

export const consentFirst: SaveRule = {
  id: 'EC-001',
  says: 'No consent is entered for this child. Until the consent form has the signature of a parent or guardian with its date, only the screening and consent forms can be saved.',
  refuses: ({ form, landmarks }) => !beforeConsent.includes(form) && !landmarks.consentedOn,
};

export const reasonForChange: SaveRule = {
  id: 'EC-145',
  says: 'Say why you change what was saved before.',
  refuses: ({ changed, reason }) => changed.length > 0 && reason === null,
};

export const saveRules: readonly SaveRule[] = [consentFirst, reasonForChange];
