import { tellsBirthDate } from './birth-dates';
import { namesPerson } from './person-names';
import { holdsTelephoneNumber } from './telephone-numbers';

export type PersonalData =
  | 'name'
  | 'date of birth'
  | 'telephone number'
  | 'fiscal code'
  | 'e-mail address'
  | 'hospital number';

/** Italian codice fiscale: six letters, year, month, day, place, check letter; with letters for digits where two persons share one. */
const fiscalCode = /\b[A-Z]{6}[\dL-NP-V]{2}[A-EHLMPR-T][\dL-NP-V]{2}[A-Z][\dL-NP-V]{3}[A-Z]\b/giu;
const spacedFiscalCode = /\b[A-Z]{3} ?[A-Z]{3} ?\d{2}[A-EHLMPR-T]\d{2} ?[A-Z]\d{3} ?[A-Z]\b/u;
const emailAddress = /(?<![\w.+-])[\w.+-]{1,64}@(?:[\w-]{1,63}\.){1,8}[a-z]{2,}/iu;
/** A record of the hospital, then its number: five digits or more, or two numbers with a stroke. Not the study's own (MI01-025). */
const hospitalNumber =
  /\b(?:hospital (?:number|no|nr|id|record)|medical record|mrn|chart (?:number|no|nr)|patient (?:number|no|nr|id|file)|admission (?:number|no|nr)|nhs (?:number|no)|health (?:card|insurance) (?:number|no)|social security (?:number|no)|nosologico|cartella(?: clinica)?|codice (?:paziente|sanitario)|tessera sanitaria|processo(?: clinico)?|numero de utente|utente|cnp)\b[^\d\n]{0,14}(?<!\w)(?![A-Z]{2}\d{2}-\d{3}\b)[A-Z]{0,3}(?:\d{5,}|\d{2,4}[-/]\d{3,}|\d{3} \d{3} \d{3,4})\b/iu;

/**
 * What of a person's identity a free text seems to hold (EC-123); an empty list when nothing. A guess that asks the writer to look
 * again: it knows the ways in which names, dates of birth and numbers are usually written, and prefers silence where a clinical text
 * uses the same words. `born` is the child's month of birth, `YYYY-MM`.
 */
export function looksPersonal(text: string, { born = null }: { born?: string | null } = {}): PersonalData[] {
  const plain = withoutAccents(text);
  const looks: [PersonalData, boolean][] = [
    ['name', namesPerson(plain)],
    ['date of birth', tellsBirthDate(plain, born)],
    ['telephone number', holdsTelephoneNumber(plain)],
    ['fiscal code', holdsFiscalCode(plain)],
    ['e-mail address', emailAddress.test(plain)],
    ['hospital number', hospitalNumber.test(plain)],
  ];
  return looks.filter(([, isThere]) => isThere).map(([what]) => what);
}

function holdsFiscalCode(text: string): boolean {
  const codes = [...text.matchAll(fiscalCode)].filter(([code]) => /\d/.test(code));
  return codes.length > 0 || spacedFiscalCode.test(text);
}

function withoutAccents(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '');
}
