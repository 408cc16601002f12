import type { ListedParticipant } from '@/lib/casebook/list-participants';
import type { Step } from '@/lib/casebook/next-steps';

const sexes: Record<string, string> = { F: 'girl', M: 'boy' };

/** "girl, 14 y at diagnosis"; what is not known yet is left out, as is an age that cannot be, which the form tells of. */
export function childInWords(
  { sex, ageAtDiagnosis }: Pick<ListedParticipant, 'sex' | 'ageAtDiagnosis'>,
  when = ' at diagnosis',
): string {
  const age = ageAtDiagnosis === null || ageAtDiagnosis < 0 ? null : `${ageAtDiagnosis} y${when}`;
  const who = sex === null ? null : (sexes[sex] ?? 'child, sex unknown');
  return [who, age].filter((part) => part !== null).join(', ');
}

/** Where a child stands in the study, as the list and the casebook say it. */
export const statusWords: Record<ListedParticipant['status'], string> = {
  screening: 'In screening',
  'not enrolled': 'Not enrolled',
  'on treatment': 'On treatment',
  'follow-up': 'In follow-up',
  dead: 'Died',
  lost: 'Lost to follow-up',
  'off study': 'Off study',
};

/** A step in words: "Chemotherapy cycle, Ifosfamide 2"; the event alone where it says the form: "Follow-up, month 72". */
export function stepInWords({ formTitle, eventLabel }: Pick<Step, 'formTitle' | 'eventLabel'>): string {
  const [kind = eventLabel] = eventLabel.split(',');
  return formTitle.startsWith(kind) ? eventLabel : `${formTitle}, ${eventLabel}`;
}

/** "2 drafts", "1 draft". */
export function counted(number: number, one: string, several = `${one}s`): string {
  return number === 1 ? `1 ${one}` : `${number.toLocaleString('en-GB')} ${several}`;
}

/** "35 children", or "more than 10,000 children" where counting stopped. */
export function countInWords({ count, isCountExact }: { count: number; isCountExact: boolean }): string {
  const children = counted(count, 'child', 'children');
  return isCountExact ? children : `more than ${children}`;
}
