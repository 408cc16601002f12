import type { Casebook, CasebookEntry } from '@/lib/crf/casebook-checks';
import { asText, type Value } from '@/lib/crf/value';

/** A day on which a child was alive, and the code of the form that tells. */
export interface KnownAlive {
  on: string;
  form: string;
}

/** Forms of which an entry with a date says that the child was seen, treated or sampled on that day. */
export const seenOn = ['VS', 'LB', 'OF', 'CYC', 'MTX', 'IL2', 'LAK', 'IMM', 'SXP', 'SXM', 'RAD', 'RT', 'LE'] as const;

/** Every form that `lastKnownAlive` reads. */
export const aliveForms = [...seenOn, 'AE', 'FU'] as const;

/**
 * The last day on which a child is known to have been alive, of all days or of those until one: visits, doses, samples, images,
 * operations, a contact alive, the day last known alive of a child who is lost, and the recovery from an adverse event. Null when
 * nothing is known. Disease events are left out: they are told by checks of their own.
 */
export function lastKnownAlive({ of }: Pick<Casebook, 'of'>, until = '9999-12-31'): KnownAlive | null {
  let last: KnownAlive | null = null;
  for (const form of aliveForms) {
    for (const day of of(form).flatMap(daysIn))
      if (day <= until && (last === null || day > last.on)) last = { on: day, form };
  }
  return last;
}

function daysIn(entry: CasebookEntry): string[] {
  const values: Value[] = aliveAnswers(entry);
  return values.map((value) => asText(value)?.slice(0, 10)).filter((day) => day !== undefined);
}

function aliveAnswers({ form, answers, groups, occurredOn }: CasebookEntry): Value[] {
  switch (form) {
    case 'FU':
      return [answers.survstat === 'ALIVE' ? occurredOn : null, answers.fulkadat ?? null];
    case 'AE':
      return answers.aeout === 'RECOVERED' ? [wholeDay(answers.aeendat)] : [];
    case 'CYC':
      return [
        occurredOn,
        ...(groups.exposures ?? []).flatMap(({ exstdat, exendat }) => [exstdat ?? null, exendat ?? null]),
      ];
    case 'IL2':
      return [occurredOn, answers.il2endt ?? null];
    case 'LAK':
      return [occurredOn, answers.reinfdat ?? null];
    case 'RT':
      return [answers.rtstdat ?? null, answers.rtendat ?? null];
    default:
      return [occurredOn];
  }
}

/** A partial date names no day. */
const wholeDay = (date: Value | undefined) => (typeof date === 'string' && date.length >= 10 ? date : null);
