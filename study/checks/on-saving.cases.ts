import type { Saving } from './on-saving';

/** The proof of a rule on saving: a save that it refuses, and one that it lets through. */
export interface SavingCase {
  check: string;
  fires: Saving;
  silent: Saving;
}

const withConsent = { consentedOn: '2004-02-03' };
const firstEntry = { changed: [], reason: null };

/** A case that is refused and one that is not for each rule on saving; a test asks for both. */
export const savingCases: readonly SavingCase[] = [
  {
    check: 'EC-001',
    fires: { form: 'DM', landmarks: { consentedOn: null }, ...firstEntry },
    silent: { form: 'DM', landmarks: withConsent, ...firstEntry },
  },
  {
    check: 'EC-001',
    fires: { form: 'AE', landmarks: {}, ...firstEntry },
    silent: { form: 'ICF', landmarks: {}, ...firstEntry },
  },
  {
    check: 'EC-145',
    fires: { form: 'DM', landmarks: withConsent, changed: ['Year of birth'], reason: null },
    silent: { form: 'DM', landmarks: withConsent, changed: ['Year of birth'], reason: 'Transcription error' },
  },
  {
    check: 'EC-145',
    fires: { form: 'SCR', landmarks: {}, changed: ['Date of screening'], reason: null },
    silent: { form: 'SCR', landmarks: {}, changed: [], reason: null },
  },
];
