import { shortDate } from '@/lib/dates/words';
import type { CasebookSituation, SituationEntry } from '@/study/casebook-cases';
import { formByCode } from '@/study/forms';
import { entryInWords } from './case-words';
import { listFacts, type Referred } from './facts';

/** A whole casebook in words, an entry each: "Consent & assent (Kind of consent = First consent)". */
export function casebookFacts(situation: CasebookSituation): string[] {
  const { entries, today, enrolledOn, lists = {}, lookalikes = [] } = situation;
  const referred = referredIn(entries);
  return [
    ...entries.map((entry, index) => entryInWords(entry.form, entry, referred, nameOf(entries, index))),
    ...(enrolledOn ? [`Enrolled on = ${shortDate(enrolledOn)}`] : []),
    ...listFacts(lists),
    ...lookalikes.map((one) => {
      const alike = one.in === 'child' ? 'with the same birth and biopsy' : 'with the same values in a whole form';
      return `Another child ${alike} = ${one.number}`;
    }),
    ...(today ? [`Today = ${shortDate(today)}`] : []),
  ];
}

/** The title of the form; with its number where the casebook has several. */
function nameOf(entries: readonly SituationEntry[], index: number): string {
  const code = entries[index]?.form ?? '';
  const title = formByCode(code)?.title ?? code;
  const number = entries.slice(0, index + 1).filter(({ form }) => form === code).length;
  return entries.filter(({ form }) => form === code).length > 1 ? `${title} ${number}` : title;
}

/** Entries refer to one another by an id of their own, or by form and number: `AE-1`. */
function referredIn(entries: readonly SituationEntry[]): Referred {
  return (id) => {
    const place = entries.findIndex(({ id: own }) => own === id);
    const [, form, number] = /^([A-Z0-9]+)-(\d+)$/.exec(id) ?? [];
    const numbered = entries.map((entry, index) => ({ entry, index })).filter(({ entry }) => entry.form === form);
    const found = place >= 0 ? place : numbered[Number(number) - 1]?.index;
    return found === undefined ? 'an entry that is not there' : nameOf(entries, found);
  };
}
