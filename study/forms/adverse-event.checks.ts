import type { OtherEntry } from '@/lib/crf/context';
import type { AnswersOf, Check } from '@/lib/crf/form';
import { asText, type Value } from '@/lib/crf/value';
import { allowedGrades } from '@/lib/ctcae/terms';
import { needsReasonNotSerious } from '../formulas/adverse-events';
import { settings } from '../settings';
import type { adverseEventFields } from './adverse-event';
import { privacyCheck } from './adverse-event.privacy';

export const adverseEventChecks: Check<AnswersOf<typeof adverseEventFields>>[] = [
  {
    id: 'EC-113',
    severity: 'hard',
    on: 'aetoxgr',
    says: 'CTCAE does not define this grade for this term. Choose another grade, or a term that fits the event better.',
    fails({ aectcae, aetoxgr }) {
      if (aectcae === null || aetoxgr === null) return false;
      return !allowedGrades(aectcae).map(String).includes(aetoxgr);
    },
    sentence({ aectcae }) {
      const allowed = allowedGrades(aectcae ?? '').join(', ');
      return `CTCAE defines only these grades of “${aectcae}”: ${allowed}. Choose one of them, or a term that fits the event better.`;
    },
  },
  {
    id: 'AE-AESTDAT',
    severity: 'hard',
    on: 'aestdat',
    says: 'The event began before the consent was signed. Check the start, and the date of consent; what was there before belongs in the medical history.',
    fails({ aestdat }, { landmarks }) {
      return aestdat !== null && isBefore(aestdat, landmarks?.consentedOn);
    },
  },
  {
    id: 'EC-114',
    severity: 'hard',
    on: ['aeendat', 'aeongo'],
    says: 'The event either goes on, without an end, or has an end that is not before its start. Check the dates and “Ongoing”.',
    fails({ aestdat, aeendat, aeongo }) {
      if (aeongo !== null && (aeongo === 'Y') === (aeendat !== null)) return true;
      return aeendat !== null && aestdat !== null && aeendat < aestdat;
    },
  },
  {
    id: 'EC-115',
    severity: 'hard',
    on: ['aeout', 'aetoxgr'],
    says: 'Grade 5 is death: it goes with the outcome “Fatal” and no other grade does, the event is serious, and it ended with the death. Check grade, outcome, end and seriousness.',
    fails({ aetoxgr, aeout, aeser, aeongo }) {
      if (aetoxgr === null) return false;
      if (aetoxgr !== '5') return aeout === 'FATAL';
      return (aeout !== null && aeout !== 'FATAL') || aeser === 'N' || aeongo === 'Y';
    },
  },
  {
    id: 'EC-116',
    severity: 'hard',
    on: 'aesernot',
    says: 'An event of grade 4 or 5 is serious as a rule. Say why this one is not, or correct the grade or the seriousness.',
    fails(answers) {
      return answers.aesernot === null && needsReasonNotSerious(answers, { exempt: settings.bloodCountsExempt });
    },
  },
  {
    id: 'EC-117',
    severity: 'hard',
    on: 'aereli',
    says: 'No IL-2 is entered that began by the start of this event, so its relation to IL-2 is “Not applicable”. Check the relation, the start of the event and the IL-2 courses.',
    fails({ aestdat, aereli }, { others }) {
      return isStated(aereli) && aestdat !== null && !wasGivenBy(aestdat, coursesBegun(others.IL2));
    },
  },
  {
    id: 'EC-117-LAK',
    severity: 'hard',
    on: 'aerell',
    says: 'No reinfusion of LAK cells is entered by the start of this event, so its relation to them is “Not applicable”. Check the relation, the start of the event and the reinfusions.',
    fails({ aestdat, aerell }, { others }) {
      return isStated(aerell) && aestdat !== null && !wasGivenBy(aestdat, reinfusions(others.LAK));
    },
  },
  privacyCheck('aeterm'),
  privacyCheck('aeoth'),
  privacyCheck('aesernot'),
];

const isStated = (relation: string | null) => relation !== null && relation !== 'NA';

const isBefore = (day: string, other: string | null | undefined) => Boolean(other && day < other);

/** When the IL-2 courses began; null for one that was given on a day not entered yet. */
function coursesBegun(courses: readonly OtherEntry[] = []): (string | null)[] {
  return courses.flatMap(({ answers }) => dayGiven(answers.il2stdt, ['COMPLETE', 'PARTIAL'], answers.il2done));
}

/** The same for reinfusions. */
function reinfusions(procedures: readonly OtherEntry[] = []): (string | null)[] {
  return procedures.flatMap(({ answers }) => dayGiven(answers.reinfdat, ['Y', 'PARTIAL'], answers.reinfyn));
}

function dayGiven(on: Value | undefined, given: readonly string[], answer: Value | undefined): (string | null)[] {
  const day = asText(on)?.slice(0, 10) ?? null;
  return day !== null || given.includes(asText(answer) ?? '') ? [day] : [];
}

/** Whether one of the treatments was given by a day; one without a day may have been. */
function wasGivenBy(day: string, treatments: readonly (string | null)[]): boolean {
  return treatments.some((on) => on === null || on <= day);
}
