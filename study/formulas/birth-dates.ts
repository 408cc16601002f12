import { datesIn } from './dates-in-text';

const birthWord =
  /\b(?:born|birth|birthday|d\.?o\.?b|nat[oa]|nascit[ao]|nascid[oa]|nascimento|nascut[a]?|nastere|nasterii)\b\.?/giu;
/** What may stand between such a word and the date: no more than three words, so that "born preterm, operated on …" is no hit. */
const betweenWordAndDate = /^[\s:=()-]*(?:[\p{L}']+[\s:=(-]+){0,3},?\s*$/u;
/** Characters between the word and the date. */
const NEARBY = 60;
const afterDate =
  /^[\s,(=]*(?:(?:is|was|being) )?(?:(?:the|his|her|their) )?(?:dob|d\.o\.b|birthday|date of birth|birth date|data di nascita|data de nascimento)\b/iu;
/** Eight digits are a date only where they are said to be one. */
const digitsAfterWord = /^[\s:=()-]*(?:[\p{L}']+[\s:=-]+){0,3}(?:\d{4}(?:19|20)\d{2}|(?:19|20)\d{6})(?!\d)/u;

/**
 * Whether a text without accents tells a date of birth: a full date beside a word of birth, or any full date in the child's own month
 * of birth (`YYYY-MM`, null while unknown), which is the month that the study knows.
 */
export function tellsBirthDate(text: string, born: string | null): boolean {
  const words = [...text.matchAll(birthWord)];
  if (words.some(({ 0: word, index }) => digitsAfterWord.test(text.slice(index + word.length)))) return true;
  return datesIn(text).some(({ on, from, to }) => {
    if (born !== null && on.startsWith(`${born}-`)) return true;
    if (afterDate.test(text.slice(to))) return true;
    return words.some(({ 0: word, index }) => {
      const end = index + word.length;
      return end <= from && from - end < NEARBY && betweenWordAndDate.test(text.slice(end, from));
    });
  });
}
