import { entriesOf, type Facts } from '@/lib/crf/schedule';

/** Thoracotomy is expected of children with lung metastases, unless these vanished on chemotherapy or were left in place. */
export function firstThoracotomyNotExpected(facts: Facts): string | null {
  const staging = entriesOf(facts, 'METS')[0]?.answers;
  if (staging?.lungmet === 'N') return 'No lung metastases at diagnosis.';
  if (staging?.lungmet !== 'Y') return 'Expected only with lung metastases: the metastases form is not entered.';
  return withoutLungSurgery(facts);
}

/** The second side is expected of children with metastases in both lungs, unless both were operated on at once. */
export function secondThoracotomyNotExpected(facts: Facts): string | null {
  const first = firstThoracotomyNotExpected(facts);
  if (first !== null) return first;
  const side = entriesOf(facts, 'METS')[0]?.answers?.lunglat;
  if (side !== 'BILATERAL') return 'Metastases were found in one lung only.';
  const atOnce = entriesOf(facts, 'SXM').some(({ answers }) => answers?.sxmlat === 'BILATERAL_ONE_STAGE');
  return atOnce ? 'Both lungs were operated on at once.' : null;
}

function withoutLungSurgery(facts: Facts): string | null {
  const statements = entriesOf(facts, 'SXM').map(({ answers }) => answers?.lungsxdone);
  if (statements.includes('NOT_NEEDED_CR')) return 'The lung metastases vanished on chemotherapy.';
  return statements.includes('NOT_DONE') ? 'It was decided not to operate on the lungs.' : null;
}

/** Cells are harvested after IL-2: not when the course of the same number was not given. */
export function lakNotExpected(facts: Facts, event: string): string | null {
  const course = event.at(-1);
  const notGiven = entriesOf(facts, 'IL2', `IL2_${course}`).some(({ answers }) => answers?.il2done === 'NOT_GIVEN');
  return notGiven ? `IL-2 course ${course} was not given.` : null;
}
