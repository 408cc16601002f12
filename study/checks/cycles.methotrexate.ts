import type { Casebook, CasebookCheck, CasebookEntry, Spot } from '@/lib/crf/casebook-checks';
import { asNumber, asText } from '@/lib/crf/value';
import type { CtcaeTerm } from '@/lib/ctcae/terms';
import { addDays } from '@/lib/dates/calendar';
import { shortDate } from '@/lib/dates/words';
import { wasPresent } from '../formulas/adverse-events';
import { hasRisen } from '../formulas/kidney';
import { isTakenIn, mayBeTakenIn } from '../formulas/medication-days';
import { infusionOf, interactionSpan, slowsMethotrexate } from '../formulas/methotrexate-interactions';
import { effusionBefore } from '../formulas/pleural-effusion';
import { settings } from '../settings';

const { creatinineRise, eventAroundDays, interactionDays } = settings;
const kidneyTerms: readonly (string | null)[] = ['Creatinine increased', 'Acute kidney injury'] satisfies CtcaeTerm[];

/** The checks on methotrexate against medication, adverse events and effusions. */
export const methotrexateCycleChecks: readonly CasebookCheck[] = [
  {
    id: 'EC-069',
    severity: 'soft',
    reads: ['MTX', 'CYC', 'AE'],
    on: ['MTX.creat24'],
    says: `Creatinine at 24 h is at least ${creatinineRise} times its value before the infusion, but no adverse event “Creatinine increased” is entered within ${eventAroundDays} days. Enter the event; if the value is wrong, correct it.`,
    find(casebook) {
      return infusions(casebook).flatMap(({ levels: { id, answers }, cycle, on }): Spot[] => {
        if (!hasRisen(asNumber(cycle.answers.creatd1), asNumber(answers.creat24), creatinineRise)) return [];
        const isTold = casebook.of('AE').some((event) => {
          return (
            kidneyTerms.includes(asText(event.answers.aectcae)) &&
            wasPresent(event.answers, on, addDays(on, eventAroundDays))
          );
        });
        return isTold ? [] : [{ entry: id, field: 'creat24' }];
      });
    },
  },
  {
    id: 'EC-071',
    severity: 'soft',
    reads: ['MTX', 'CYC', 'CM'],
    on: ['MTX.mtxint'],
    says: `The answer on interacting drugs and the concomitant medication from ${interactionDays.before} days before to ${interactionDays.after} days after the infusion (NSAID, proton-pump inhibitor, penicillin, cotrimoxazole) do not agree. Enter the drug there, or correct the answer.`,
    find(casebook) {
      const slowing = casebook.of('CM').filter(({ answers }) => slowsMethotrexate(answers));
      return infusions(casebook).flatMap(({ levels, on }) => interactionSpot(levels, on, slowing));
    },
  },
  {
    id: 'EC-073',
    severity: 'soft',
    reads: ['MTX', 'METS', 'RAD', 'AE', 'CYC'],
    on: ['MTX.mtxcomm'],
    says: 'A pleural effusion was present at the last assessment before this infusion: methotrexate stays in it and is eliminated late. Check that it was looked for, and say in the comment what was decided.',
    find(casebook) {
      return infusions(casebook).flatMap(({ levels, on }): Spot[] => {
        const effusion = effusionBefore(on, casebook);
        if (effusion === null) return [];
        const says = `A pleural effusion was present before this infusion (${effusion}): methotrexate stays in it and is eliminated late. Check that it was looked for, and say in the comment what was decided.`;
        return [{ entry: levels.id, field: 'mtxcomm', says }];
      });
    },
  },
];

/** Levels with the day of their infusion, and the cycle they belong to. */
interface Infusion {
  levels: CasebookEntry;
  cycle: CasebookEntry;
  on: string;
}

function infusions({ of }: Casebook): Infusion[] {
  return of('MTX').flatMap((levels) => {
    const infusion = infusionOf(levels, of('CYC'));
    const cycle = of('CYC').find(({ id }) => id === infusion?.entry);
    return infusion && cycle ? [{ levels, cycle, on: infusion.startedOn }] : [];
  });
}

function interactionSpot({ id, answers }: CasebookEntry, on: string, slowing: readonly CasebookEntry[]): Spot[] {
  const days = interactionSpan(on);
  const around = `from ${shortDate(days.from)} to ${shortDate(days.to)}`;
  if (answers.mtxint === 'Y' && !slowing.some((medication) => mayBeTakenIn(medication.answers, days))) {
    const says = `An interacting drug was given, but no NSAID, proton-pump inhibitor, penicillin or cotrimoxazole is entered under concomitant medication ${around}. Enter it, or correct the answer.`;
    return [{ entry: id, field: 'mtxint', says }];
  }
  const taken = slowing.find((medication) => isTakenIn(medication.answers, days));
  if (answers.mtxint !== 'N' || !taken) return [];
  const says = `No interacting drug was given, but concomitant medication has one ${around}: ${asText(taken.answers.cmtrt) ?? 'not named'}. Correct the answer, or that entry.`;
  return [{ entry: id, field: 'mtxint', says }];
}
