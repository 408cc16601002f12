import type { Casebook, CasebookCheck, CasebookEntry, Spot } from '@/lib/crf/casebook-checks';
import type { PlannedEvent } from '@/lib/crf/schedule';
import { asNumber, asText } from '@/lib/crf/value';
import { addDays, daysBetween } from '@/lib/dates/calendar';
import { shortDate } from '@/lib/dates/words';
import { heightGainedSince } from '../formulas/height-gain';
import { operationsOfPrimary } from '../formulas/operations';
import { heightLostSince, type Measurement, mayShorten, weightJumpedSince } from '../formulas/visit-checks';
import { settings } from '../settings';

const { heightLossCm, heightGain, weightChange, scoreBeforeDeath } = settings;

/** A measurement with the visit that holds it. */
type Measured = Measurement & { entry: string };

export const visitChecks: CasebookCheck[] = [
  {
    id: 'EC-027',
    severity: 'soft',
    reads: ['VS', 'SXP', 'DX'],
    on: ['VS.height'],
    says: `The height is more than ${heightLossCm} cm below that of an earlier visit, and no amputation, rotationplasty or operation of the spine lies between. Check both heights.`,
    find(casebook) {
      const heights = measuredIn(casebook, 'height');
      const operations = shorteningOperations(casebook);
      return heights.flatMap((present) => {
        const before = heightLostSince(present, heights, operations, heightLossCm);
        if (!before) return [];
        const says = `The height is ${inCm(present)}, but was ${inCm(before)} on ${shortDate(before.on)}, and no amputation, rotationplasty or operation of the spine lies between. Check both heights.`;
        return [{ entry: present.entry, field: 'height', says }];
      });
    },
  },
  {
    id: 'VS-HEIGHT',
    severity: 'soft',
    reads: ['VS', 'SXP', 'DX'],
    on: ['VS.height'],
    says: `The child has grown by more than ${heightGain.centimetres} cm in ${heightGain.months} months. Check both heights.`,
    find(casebook) {
      const heights = measuredIn(casebook, 'height');
      const operations = shorteningOperations(casebook);
      return heights.flatMap((present) => {
        const before = heightGainedSince(present, heights, operations, heightGain);
        if (!before) return [];
        const says = `The height is ${inCm(present)}, and was ${inCm(before)} on ${shortDate(before.on)}: more than ${heightGain.centimetres} cm in ${heightGain.months} months. Check both heights.`;
        return [{ entry: present.entry, field: 'height', says }];
      });
    },
  },
  {
    id: 'EC-028',
    severity: 'soft',
    reads: ['VS'],
    on: ['VS.weight'],
    says: `The weight differs by more than ${weightChange.percent}% from that of the previous visit, at most ${weightChange.days} days before. Check both weights and their unit.`,
    find(casebook) {
      const weights = measuredIn(casebook, 'weight');
      const limits = { percent: weightChange.percent, withinDays: weightChange.days };
      return weights.flatMap((present) => {
        const before = weightJumpedSince(present, weights, limits);
        if (!before) return [];
        const says = `The weight is ${inKg(present)}, and was ${inKg(before)} on ${shortDate(before.on)}: a change of more than ${weightChange.percent}%. Check both weights and their unit.`;
        return [{ entry: present.entry, field: 'weight', says }];
      });
    },
  },
  {
    id: 'EC-032',
    severity: 'soft',
    reads: ['VS', 'DTH', 'AE'],
    on: ['VS.psscore'],
    says: `The performance score is above ${scoreBeforeDeath.score} within ${scoreBeforeDeath.days} days before death, or 100 on a day with an adverse event of grade 4. Check the score and the dates.`,
    find(casebook) {
      return casebook.of('VS').flatMap((visit) => scoreTooGood(visit, casebook));
    },
  },
  {
    id: 'VS-VISDAT',
    severity: 'soft',
    reads: ['VS', 'CYC', 'IL2', 'LAK', 'SXP', 'SXM', 'SCR', 'FU', 'EOT'],
    on: ['VS.visdat'],
    says: 'The visit lies outside the window of its event. Check the date and the event, or explain.',
    find(casebook) {
      const events = new Map(casebook.calendar().map((event) => [event.code, event]));
      return casebook.of('VS').flatMap((visit) => {
        const event = events.get(visit.event);
        if (!event || visit.occurredOn === null || visit.answers.vistyp === 'UNPLANNED') return [];
        return isInWindow(visit.occurredOn, event) ? [] : [outsideWindow(visit, event)];
      });
    },
  },
];

function measuredIn({ of }: Casebook, measure: 'height' | 'weight'): Measured[] {
  return of('VS').flatMap(({ id, occurredOn, answers }) => {
    const value = asNumber(answers[measure]);
    return value === null || occurredOn === null ? [] : [{ entry: id, on: occurredOn, value }];
  });
}

function shorteningOperations({ of }: Casebook): string[] {
  const bone = asText(of('DX')[0]?.answers.primbone);
  return operationsOfPrimary(of('SXP'))
    .filter(({ entry }) => mayShorten(asText(entry.answers.sxptype), bone))
    .map(({ on }) => on);
}

const inCm = ({ value }: Measurement) => `${value.toFixed(1)} cm`;
const inKg = ({ value }: Measurement) => `${value.toFixed(1)} kg`;

function scoreTooGood({ id, occurredOn: on, answers }: CasebookEntry, { of, landmarks }: Casebook): Spot[] {
  const score = answers.psscore === null ? null : Number(answers.psscore);
  if (score === null || on === null) return [];
  const { score: limit, days } = scoreBeforeDeath;
  const { diedOn } = landmarks;
  if (diedOn && score > limit && on <= diedOn && daysBetween(on, diedOn) <= days) {
    const says = `The child died on ${shortDate(diedOn)}, ${days} days or less after this visit: a score above ${limit} is doubtful. Check the score and both dates.`;
    return [{ entry: id, field: 'psscore', says }];
  }
  const severe = score === 100 ? of('AE').find((event) => isOngoingGrade4(event, on)) : undefined;
  if (!severe) return [];
  const says = `An adverse event of grade 4 (${asText(severe.answers.aectcae) ?? 'not coded'}) was going on that day: a score of 100 is doubtful. Check the score and the dates of the event.`;
  return [{ entry: id, field: 'psscore', says }];
}

function isOngoingGrade4({ answers }: CasebookEntry, on: string): boolean {
  const [began, ended] = [asText(answers.aestdat), asText(answers.aeendat)];
  return Number(answers.aetoxgr) === 4 && began !== null && began <= on && (ended === null || ended >= on);
}

/** Within the window of the planned day; or within as many days of the day on which the event took place, when that was moved. */
function isInWindow(on: string, { plannedDate, windowStart, windowEnd, actualDate }: PlannedEvent): boolean {
  if (plannedDate === null || windowStart === null || windowEnd === null) return true;
  if (on >= windowStart && on <= windowEnd) return true;
  // No event takes its date from the form of the visit.
  const moved = actualDate === null ? 0 : daysBetween(plannedDate, actualDate);
  return on >= addDays(windowStart, moved) && on <= addDays(windowEnd, moved);
}

function outsideWindow({ id }: CasebookEntry, { label, windowStart, windowEnd }: PlannedEvent): Spot {
  const window = `${shortDate(windowStart ?? '')} to ${shortDate(windowEnd ?? '')}`;
  const says = `The visit lies outside the window of its event (${label}: ${window}). Check the date and the event, or explain.`;
  return { entry: id, field: 'visdat', says };
}
