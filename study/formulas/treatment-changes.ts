import type { OtherEntry } from '@/lib/crf/context';
import { type Answers, asNumber, asText } from '@/lib/crf/value';
import type { ChangeOfTreatment } from '../codelists/adverse-events';
import type { delayReasons, doseModificationReasons } from '../codelists/chemotherapy';
import { settings } from '../settings';

/** A change of the protocol treatment, as a cycle, a dose or an IL-2 course tells it. */
export interface TreatmentChange {
  entry: string;
  /** Where its reason stands. */
  field: string;
  /** Place of the dose within its cycle. */
  row?: number;
  /** Actions taken because of an adverse event that it may be. */
  actions: readonly ChangeOfTreatment[];
  /** Its days; null where they are not entered, as those of what was not given. */
  from: string | null;
  to: string | null;
  /** Whether its reason is a toxicity. */
  isForToxicity: boolean;
}

const toxicDelays: readonly string[] = [
  'NEUTROPENIA',
  'THROMBOCYTOPENIA',
  'INFECTION',
  'MUCOSITIS',
  'RENAL',
  'HEPATIC',
  'CARDIAC',
  'IL2_TOXICITY',
] satisfies (keyof typeof delayReasons)[];

const toxicDoses: readonly string[] = [
  'HAEMATOLOGICAL',
  'RENAL',
  'HEPATIC',
  'CARDIAC',
  'OTOTOXICITY',
  'NEUROTOXICITY',
  'MUCOSITIS',
  'INFECTION',
] satisfies (keyof typeof doseModificationReasons)[];

/** What each modification of a dose may be as an action: what was stopped for good may also be called interrupted, and the reverse. */
const actionsOfDose: Readonly<Record<string, readonly ChangeOfTreatment[]>> = {
  REDUCED: ['REDUCED'],
  INTERRUPTED: ['INTERRUPTED', 'WITHDRAWN'],
  NOT_GIVEN: ['WITHDRAWN', 'INTERRUPTED'],
};

/** Every delay, reduction, interruption and omission in these cycles (CYC with its drugs), IL-2 courses and ends of treatment. */
export function treatmentChanges(entries: readonly OtherEntry[]): TreatmentChange[] {
  return entries.flatMap((entry) => {
    if (entry.form === 'CYC') return [...delayOf(entry), ...omissionOf(entry), ...dosesChangedIn(entry)];
    if (entry.form === 'IL2') return courseChanged(entry);
    return entry.form === 'EOT' ? treatmentEnded(entry) : [];
  });
}

function delayOf({ id, answers }: OtherEntry): TreatmentChange[] {
  const days = asNumber(answers.cycdelay) ?? 0;
  const isForToxicity = days > settings.delayReasonDays && toxicDelays.includes(asText(answers.delayres) ?? '');
  return days > 0
    ? [{ entry: id, field: 'delayres', actions: ['DELAYED'], ...onDay(answers.cycstdat), isForToxicity }]
    : [];
}

function omissionOf({ id, answers }: OtherEntry): TreatmentChange[] {
  if (answers.cycdone !== 'OMITTED') return [];
  return [
    {
      ...{ entry: id, field: 'cycomres', actions: ['WITHDRAWN', 'INTERRUPTED'] },
      ...onDay(answers.cycpldat),
      isForToxicity: answers.cycomres === 'TOXICITY',
    },
  ];
}

function dosesChangedIn({ id, answers, groups }: OtherEntry): TreatmentChange[] {
  return (groups.exposures ?? []).flatMap((dose, row): TreatmentChange[] => {
    const actions = actionsOfDose[asText(dose.exadjyn) ?? ''];
    if (!actions) return [];
    const from = asText(dose.exstdat) ?? asText(answers.cycstdat);
    const isForToxicity = toxicDoses.includes(asText(dose.exadjres) ?? '');
    return [{ entry: id, field: 'exadjres', row, actions, from, to: asText(dose.exendat) ?? from, isForToxicity }];
  });
}

function courseChanged({ id, answers }: OtherEntry): TreatmentChange[] {
  const actions = actionsOfCourse(answers);
  const from = asText(answers.il2stdt)?.slice(0, 10) ?? null;
  const to = asText(answers.il2endt)?.slice(0, 10) ?? from;
  const isForToxicity = answers.il2nres === 'TOXICITY';
  return actions.length > 0 ? [{ entry: id, field: 'il2nres', actions, from, to, isForToxicity }] : [];
}

function actionsOfCourse({ il2done, il2pct }: Answers): ChangeOfTreatment[] {
  if (il2done === 'NOT_GIVEN') return ['WITHDRAWN', 'INTERRUPTED'];
  const received = asNumber(il2pct);
  const reduced: ChangeOfTreatment[] = received !== null && received < settings.il2UsualPercent.from ? ['REDUCED'] : [];
  return il2done === 'PARTIAL' ? ['INTERRUPTED', 'WITHDRAWN', ...reduced] : reduced;
}

function treatmentEnded({ id, answers }: OtherEntry): TreatmentChange[] {
  if (answers.eotres !== 'TOXICITY') return [];
  return [{ entry: id, field: 'eotres', actions: ['WITHDRAWN'], ...onDay(answers.eotdat), isForToxicity: true }];
}

function onDay(value: Answers[string] | undefined): { from: string | null; to: string | null } {
  const day = asText(value)?.slice(0, 10) ?? null;
  return { from: day, to: day };
}
