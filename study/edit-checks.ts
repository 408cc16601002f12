import { type Finding, findingsOf } from '@/lib/crf/findings';
import type { AnyForm, AnyGroup, Override, Severity } from '@/lib/crf/form';
import { type CheckCase, contextOf } from './check-cases';
import { casebookChecks, deviationRules } from './checks';
import { saveRules } from './checks/on-saving';
import { signRules } from './checks/on-signing';
import { formByCode, forms } from './forms';
import { everyFormChecks } from './forms/every-form';
import type { EveryFormCase, FilledForm } from './forms/every-form.cases';
import type { WrittenCheck } from './written-crf';

/** How a check is run, and by whom. */
export type Run =
  | 'on the form'
  | 'on every form'
  | 'by the engine'
  | 'on saving'
  | 'on signing'
  | 'over the casebook'
  | 'daily'
  | 'as a proposed deviation';

/** A field on which the finding may stand, by the keys of its form, its group and itself. */
export interface CheckPlace {
  form: string;
  group?: string;
  field: string;
}

/** A check as it stands in the program: what it says, where, and how it is run. */
export interface RunCheck {
  /** The id its findings carry: `EC-062-STOP`, `EX-EXROUTE`, `REQUIRED`. */
  id: string;
  /** The edit check that it does or helps to do: `EC-062`; of a check that is in no list its own id. */
  of: string;
  run: Run;
  /** Null where it makes no finding but proposes a deviation. */
  severity: Severity | null;
  says: string;
  /** Empty for what holds for all fields of every form. */
  on: readonly CheckPlace[];
  /** Codes of the forms that it looks at, where it looks across forms. */
  reads: readonly string[];
  override?: Override;
  /** Category of the deviation that is proposed. */
  deviation?: string;
}

/** An edit check of the study's list, or one that follows from the limits of the CRF, with all that does it. */
export interface EditCheck {
  id: string;
  /** As the list has it; null for a check that comes from the range column of the CRF. */
  written: WrittenCheck | null;
  done: readonly RunCheck[];
}

/** What the engine finds by itself on every form, and the edit check that it does half of. */
const engineChecks: readonly RunCheck[] = [
  {
    id: 'FUTURE',
    of: 'EC-144',
    run: 'by the engine',
    severity: 'hard',
    says: 'The date is in the future: today is the day at the site. Check the year, month and day.',
    on: [],
    reads: [],
  },
  {
    id: 'REQUIRED',
    of: 'EC-146',
    run: 'by the engine',
    severity: 'hard',
    says: 'The answer is missing. Enter it, or say why there is none.',
    on: [],
    reads: [],
  },
];

/** Every check that the program runs, in the order of the forms; those of no form first. */
export function runChecks(): readonly RunCheck[] {
  return [
    ...engineChecks,
    ...saveRules.map(({ id, says }) => runCheck(id, 'on saving', { severity: 'hard', says })),
    ...signRules.map(({ id, says }) => runCheck(id, 'on signing', { severity: 'hard', says })),
    ...checksOfEveryForm(),
    ...Object.values<AnyForm>(forms).flatMap(checksOfForm),
    ...casebookChecks.map(({ id, severity, system, says, on, reads }) =>
      runCheck(id, system ? 'daily' : 'over the casebook', { severity, says, reads, on: on.map(placeOf) }),
    ),
    ...deviationRules.map(({ id, category, says, reads }) =>
      runCheck(id, 'as a proposed deviation', { severity: null, says, reads, deviation: category }),
    ),
  ];
}

/**
 * The edit checks as the study group wrote them down, each with what does it, in the order of the list; then the checks that come
 * from the limits of the CRF, in the order of the forms.
 * @param written the lines of checks.txt by id; without them the checks that are done are listed in the order of their numbers
 */
export function editChecks(written: Readonly<Record<string, WrittenCheck>> = {}): EditCheck[] {
  const done = runChecks();
  const unlisted = [...new Set(done.map((check) => check.of))].filter((id) => !(id in written));
  const numbered = unlisted.filter((id) => NUMBER.test(id)).sort();
  const others = unlisted.filter((id) => !NUMBER.test(id));
  return [...Object.keys(written), ...numbered, ...others].map((id) => ({
    id,
    written: written[id] ?? null,
    done: done.filter((check) => check.of === id),
  }));
}

/** How many checks may stand on each form, by its code; those of every form not counted. */
export function checksByForm(): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { on } of runChecks())
    for (const form of new Set(on.map((place) => place.form))) counts[form] = (counts[form] ?? 0) + 1;
  return counts;
}

/** The cases of the register that prove a check on one form, or in one of its groups. */
export function casesOf({ id, on }: RunCheck, cases: Readonly<Record<string, readonly CheckCase[]>>): CheckCase[] {
  const [place] = on;
  if (!place) return [];
  return (cases[place.form] ?? []).filter(({ check, group }) => check === id && group === place.group);
}

/** What a case of every form finds: the findings of its check on its field, when the form is filled in like this. */
export function everyFormFindings({ check, form: code, on }: EveryFormCase, filled: FilledForm): Finding[] {
  const form = formByCode(code);
  if (!form) throw new Error(`There is no form ${code}.`);
  const unanswered = Object.fromEntries(Object.keys(form.fields).map((key) => [key, null]));
  const groups = Object.fromEntries(Object.keys(form.groups).map((key) => [key, []]));
  const content = { answers: { ...unanswered, ...filled.answers }, missing: filled.missing ?? {}, groups };
  return findingsOf(form, content, contextOf(filled)).filter(({ id, field }) => id === check && field === on);
}

/** The number at the head of an id: EC-062 of EC-062-STOP. */
const NUMBER = /^EC-\d{3}/;

function runCheck(id: string, run: Run, more: Partial<RunCheck> & Pick<RunCheck, 'severity' | 'says'>): RunCheck {
  return { id, of: NUMBER.exec(id)?.[0] ?? id, run, on: [], reads: [], ...more };
}

/** The checks that every form is given, one for each sentence. */
function checksOfEveryForm(): RunCheck[] {
  const all = Object.values<AnyForm>(forms)
    .flatMap((form) => [form, ...Object.values(form.groups)])
    .flatMap(({ checks }) => checks.filter(({ id }) => everyFormChecks.includes(id)));
  const bySentence = new Map(all.map((check) => [check.says, check]));
  return [...bySentence.values()].map(({ id, severity, says }) => runCheck(id, 'on every form', { severity, says }));
}

function checksOfForm(form: AnyForm): RunCheck[] {
  const ofGroups = Object.entries(form.groups).flatMap(([key, group]) => ownChecks(form, group, key));
  return [...ownChecks(form, form), ...ofGroups];
}

function ownChecks(form: AnyForm, part: AnyForm | AnyGroup, group?: string): RunCheck[] {
  return part.checks
    .filter(({ id }) => !everyFormChecks.includes(id))
    .map(({ id, severity, says, on, override }) =>
      runCheck(id, 'on the form', {
        severity,
        says,
        on: [on].flat().map((field) => ({ form: form.code, ...(group !== undefined && { group }), field })),
        ...(override && { override }),
      }),
    );
}

/** `ICF.icfdat`, or `CYC.exposures.exstdat` for a field of rows, as a place. */
function placeOf(name: string): CheckPlace {
  const [form = '', first = '', second] = name.split('.');
  return second === undefined ? { form, field: first } : { form, group: first, field: second };
}
