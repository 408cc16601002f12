import type { OtherEntry } from '@/lib/crf/context';
import { asText } from '@/lib/crf/value';

/** One step on the way to enrolment, with what is still missing in sentences. */
export interface EnrolmentStep {
  title: string;
  /** The form the step is done in. */
  form: 'SCR' | 'ICF';
  missing: string[];
}

/** The forms the steps are read from. */
export const enrolmentForms = ['SCR', 'ICF'] as const;

/**
 * What a screened child needs before a participant number is given: the screening form complete, the consent of a parent,
 * and eligibility (or a waiver) with the date of enrolment. A pure function of the screening forms.
 */
export function enrolmentSteps(entries: OtherEntry[], today: string): EnrolmentStep[] {
  const screening = entries.find((e) => e.form === 'SCR');
  const consent = entries.find((e) => e.form === 'ICF' && e.answers.icftype === 'INITIAL');
  return [
    { title: 'Screening', form: 'SCR', missing: screeningMissing(screening) },
    { title: 'Consent', form: 'ICF', missing: consentMissing(consent) },
    { title: 'Eligibility', form: 'SCR', missing: eligibilityMissing(screening, consent, today) },
  ];
}

function screeningMissing(screening: OtherEntry | undefined): string[] {
  if (!screening) return ['The screening form has not been started.'];
  return screening.status === 'complete' ? [] : ['The screening form is a draft: complete it.'];
}

function consentMissing(consent: OtherEntry | undefined): string[] {
  if (!consent) return ['No initial consent has been entered.'];
  const missing: string[] = [];
  if (consent.status !== 'complete') missing.push('The consent form is a draft: complete it.');
  if (consent.answers.icfpar1 !== 'Y' || !asText(consent.answers.icfdat)) {
    missing.push('The consent of parent or guardian 1 is not signed and dated.');
  }
  return missing;
}

function eligibilityMissing(
  screening: OtherEntry | undefined,
  consent: OtherEntry | undefined,
  today: string,
): string[] {
  if (!screening) return [];
  const { eligyn, eligovr } = screening.answers;
  const enrolledOn = enrolmentDate(screening);
  const missing: string[] = [];
  if (eligyn !== 'Y' && eligovr !== 'Y') missing.push('The child is not eligible, and no exception is authorised.');
  if (!enrolledOn) missing.push('The date of enrolment is not entered on the screening form.');
  if (enrolledOn && enrolledOn > today) missing.push('The date of enrolment lies in the future.');
  const consentedOn = asText(consent?.answers.icfdat);
  if (enrolledOn && consentedOn && enrolledOn < consentedOn) {
    missing.push('The date of enrolment is before the date of consent.');
  }
  return missing;
}

/** The date of enrolment as the screening form says. */
export function enrolmentDate(screening: OtherEntry | undefined): string | null {
  return asText(screening?.answers.enrldat);
}
