import { datesIn } from './dates-in-text';

/** +39 02 1234567, 0039 333 1234567, +44 (0)20 7946 0958. */
const international = /(?<![\w+.,])(?:\+|00)[1-9]\d{0,2}(?:[ ./-]{0,2}(?:\(0\)|\(?\d{2,}\)?)){2,6}/gu;
/** 02 1234567, 035/123456, (06) 123 4567: area code, then groups with one kind of separator. */
const landline =
  /(?<![\w+.,-])\(?0[1-9]\d{0,2}\)?[ ./-]{0,2}\d{2,}(?:(?<separator>[ .-])\d{2,}(?:\k<separator>\d{2,})*)?(?![\w])/gu;
/** 333 1234567, 333 123 4567, 333 12 34 567: Italian mobile telephones begin with 32-34 and 36-39. */
const italianMobile = /(?<![\w+.,-])3[2-46-9]\d[ ./-]?(?:\d{6,7}|\d{3}[ .-]\d{4}|\d{2}[ .-]\d{2}[ .-]\d{3})(?!\w)/gu;
/** 912 345 678: Portuguese ones with 91, 92, 93 and 96. */
const portugueseMobile = /(?<![\w+.,-])9[1236]\d(?:\d{6}| \d{3} \d{3})(?!\w)/gu;
/** Any number where the text says that it is one. */
const announced =
  /\b(?:tel|telef|telephone|telefono|telefone|telefon|phone|mobile|cellphone|cellulare|telemovel|fax|whatsapp|cell(?=[.: ]{1,2}[+\d]))\b\.?[^\d+\n]{0,30}\+?\d[\d ./()-]{7,}\d/giu;

const MIN_DIGITS = 9;
const MAX_DIGITS = 15;
/** A landline has at most 11 digits; longer rows of numbers are something else. */
const MAX_NATIONAL_DIGITS = 11;

/** Numbers that are said to be something else, by what stands before or after them. */
const otherNumberBefore =
  /(?:lot|lotto|lote|batch|serial|sample|campione|barcode|code|kit|protocol|eudract|icd)\b(?: ?(?:no|nr|n|number))?[^\p{L}\d]{0,4}$/iu;
const unitAfter =
  /^\s?(?:%|\/|x\s?10|\*|(?:cells?|cellul\w*|iu|ui|mui|miu|u|units?|mg|mcg|ug|g|kg|ml|l|copies|copie)\b)/iu;
/** Counts of cells end in noughts, telephone numbers do not. */
const roundNumber = /0{5}$/;

/**
 * Whether a text without accents holds a telephone number of 9 digits or more: an international, Italian or Portuguese one, or any
 * that follows "tel." or the like. Dates, times, doses, counts and batch numbers are none.
 */
export function holdsTelephoneNumber(text: string): boolean {
  const rest = withoutDatesAndTimes(text);
  const isOne = (maxDigits: number) => (match: RegExpExecArray) => isTelephoneNumber(rest, match, maxDigits);
  return (
    [...rest.matchAll(international)].some(isOne(MAX_DIGITS)) ||
    [...rest.matchAll(announced)].some(isOne(MAX_DIGITS)) ||
    [landline, italianMobile, portugueseMobile].some((pattern) =>
      [...rest.matchAll(pattern)].some(isOne(MAX_NATIONAL_DIGITS)),
    )
  );
}

function isTelephoneNumber(text: string, { 0: written, index }: RegExpExecArray, maxDigits: number): boolean {
  const digits = written.replace(/\D/g, '');
  if (digits.length < MIN_DIGITS || digits.length > maxDigits || roundNumber.test(digits)) return false;
  return !otherNumberBefore.test(text.slice(0, index)) && !unitAfter.test(text.slice(index + written.length));
}

function withoutDatesAndTimes(text: string): string {
  const characters = [...datesIn(text)].reduce(
    (soFar, { from, to }) => soFar.slice(0, from) + ';'.repeat(to - from) + soFar.slice(to),
    text,
  );
  return characters
    .replace(/\d{1,2}:\d{2}/g, ';')
    .replace(/\b\d{4}-\d{6}-\d{2}\b/g, ';')
    .replace(/\b10\.\d{4,}\/\S+/g, ';');
}
