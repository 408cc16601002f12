import type { PendingInRow } from '@/lib/crf/casebook-checks';
import type { Landmarks } from '@/lib/crf/context';
import type { AnyForm, AnyGroup } from '@/lib/crf/form';
import type { Answers, Missing } from '@/lib/crf/value';
import { shortDate } from '@/lib/dates/words';
import type { Situation } from '@/study/check-cases';
import type { Saving } from '@/study/checks/on-saving';
import type { FormToSign } from '@/study/checks/on-signing';
import { formByCode } from '@/study/forms';
import type { FilledForm } from '@/study/forms/every-form.cases';
import { answerFacts, capital, eventInWords, listFacts, missingFacts, type Referred, referredByNumber } from './facts';

/** The two cases of a check in words, what they have in common first. */
export interface CaseInWords {
  given: string[];
  fires: string[];
  silent: string[];
}

/** Two lists of facts with what they share set apart. */
export function setApart(fires: readonly string[], silent: readonly string[]): CaseInWords {
  const shared = fires.filter((fact) => silent.includes(fact));
  const without = (facts: readonly string[]) => facts.filter((fact) => !shared.includes(fact));
  return { given: shared, fires: without(fires), silent: without(silent) };
}

/** A situation on one form in words: its answers, and what is known around them. */
export function formFacts(form: AnyForm, group: string | undefined, situation: FilledForm): string[] {
  const part: AnyForm | AnyGroup = (group === undefined ? undefined : form.groups[group]) ?? form;
  const { answers, missing, event, groups = {}, parent, lists = {}, landmarks = {}, today, site } = situation;
  return [
    ...answerFacts(part.fields, answers, ofSituation),
    ...missingFacts(part.fields, missing),
    ...rowsFacts(part, situation),
    ...Object.entries(groups).flatMap(([key, rows]) => groupFacts(form.groups[key], rows)),
    ...(parent ? answerFacts(form.fields, parent, ofSituation).map((fact) => `On the form around it, ${fact}`) : []),
    ...(event ? [`Event = ${eventInWords(event)}`] : []),
    ...otherFacts(situation),
    ...landmarkFacts(landmarks),
    ...listFacts(lists),
    ...(site ? [`Site = ${site}`] : []),
    ...(today ? [`Today = ${shortDate(today)}`] : []),
  ];
}

/** What is about to be saved, in words. */
export function savingFacts({ form, landmarks, changed, reason }: Saving): string[] {
  return [
    `Form = ${formByCode(form)?.title ?? form}`,
    ...landmarkFacts(landmarks),
    `Changed = ${changed.join(', ') || 'nothing that was saved before'}`,
    `Reason for the change = ${reason ?? 'none'}`,
  ];
}

/** A form of a casebook that is about to be signed, in words. */
export function signingFacts({ status, hardFindings }: FormToSign): string[] {
  return [`State of a form = ${status}`, `To mend on it = ${hardFindings || 'nothing'}`];
}

const ofSituation = referredByNumber(0);

/** The rows beside the one that is judged. */
function rowsFacts(part: AnyForm | AnyGroup, { rows = [], index = 0 }: Situation): string[] {
  if (!('row' in part) || rows.length < 2) return [];
  return [...groupFacts(part, rows), `The ${part.row} in question = number ${index + 1}`];
}

/** Each row of a group in words. */
export function groupFacts(group: AnyGroup | undefined, rows: readonly Answers[], referred: Referred = ofSituation) {
  if (!group) return [];
  return rows.map((row, index) => {
    return `${capital(group.row)} ${index + 1} (${answerFacts(group.fields, row, referred).join(', ')})`;
  });
}

function otherFacts({ others = {}, entries = {} }: Situation): string[] {
  const listed = Object.entries(others).flatMap(([code, all]) => all.map((answers) => [code, { answers }] as const));
  const described = Object.entries(entries).flatMap(([code, all]) => all.map((entry) => [code, entry] as const));
  return [...listed, ...described].map(([code, entry]) => entryInWords(code, entry, ofSituation));
}

/** An entry as a case describes it. */
export interface DescribedEntry {
  answers: Answers;
  groups?: Record<string, Answers[]>;
  event?: string;
  status?: 'draft' | 'complete';
  missing?: Missing;
  pendingSince?: Record<string, string>;
  pendingInRows?: readonly PendingInRow[];
}

/** An entry of a form in words: "Chemotherapy cycle, HD-methotrexate 1 (Day 1 = 20 Feb 2009)". */
export function entryInWords(code: string, entry: DescribedEntry, referred: Referred, name?: string): string {
  const form = formByCode(code);
  if (!form) throw new Error(`There is no form ${code}.`);
  const { answers, groups = {}, event, status, missing, pendingSince, pendingInRows = [] } = entry;
  const place = event && event !== 'ANY' ? eventInWords(event) : '';
  const facts = [
    ...answerFacts(form.fields, answers, referred),
    ...Object.entries(groups).flatMap(([key, rows]) => groupFacts(form.groups[key], rows, referred)),
    ...missingFacts(form.fields, missing, pendingSince),
    ...pendingInRows.map(({ group, index, field, since }) => {
      const label = form.groups[group]?.fields[field]?.label ?? field;
      return `${label} of ${form.groups[group]?.row ?? 'row'} ${index + 1} is missing (pending since ${shortDate(since)})`;
    }),
  ];
  const head = [name ?? form.title, place, status === 'draft' ? 'draft' : ''].filter(Boolean).join(', ');
  return `${head} (${facts.join('; ') || 'nothing answered'})`;
}

const landmarkWords: Record<string, string> = {
  sex: 'Sex',
  bornIn: 'Born in',
  consentedOn: 'Consent signed on',
  diagnosedOn: 'Diagnosed on',
  withdrawnOn: 'Consent withdrawn on',
  withdrawnFrom: 'Extent of the withdrawal',
  diedOn: 'Died on',
};

/** What every form may know of the child, in words. */
export function landmarkFacts(landmarks: Landmarks): string[] {
  return Object.entries(landmarks).map(([name, value]) => {
    return `${landmarkWords[name] ?? capital(name)} = ${value === null ? 'not known' : landmarkInWords(name, value)}`;
  });
}

function landmarkInWords(name: string, value: string): string {
  const coded = { sex: formByCode('DM')?.fields.sex, withdrawnFrom: formByCode('ICF')?.fields.icfwdrl }[name];
  if (coded && 'options' in coded) return coded.options?.[value] ?? value;
  return /^\d{4}-\d{2}/.test(value) ? shortDate(value) : value;
}
