import type { Casebook, CasebookEntry, DeviationRule, Proposal } from '@/lib/crf/casebook-checks';
import { asNumber, asText } from '@/lib/crf/value';
import { addDays } from '@/lib/dates/calendar';
import { dateTimeInWords } from '@/lib/dates/clock';
import { shortDate } from '@/lib/dates/words';
import { cycles, delayReasons } from '../codelists/chemotherapy';
import { formByCode } from '../forms';
import { steroidFreeSpan } from '../formulas/immunotherapy-span';
import { isReportedLate } from '../formulas/late-report';
import { firstDayIn, isSystemicSteroid, isTakenIn } from '../formulas/medication-days';
import { settings } from '../settings';
import { windowRules } from './deviations.windows';

const { delayDeviationDays, saeReportHours, steroidFreeDays, viabilityMin } = settings;

const rules: readonly DeviationRule[] = [
  {
    id: 'EC-004',
    category: 'ELIGIBILITY',
    reads: ['SCR'],
    says: 'The child was enrolled by exception although not every criterion of eligibility was met.',
    find({ of }) {
      return of('SCR').flatMap((screening) => {
        const { eligyn, eligovr, enrldat } = screening.answers;
        const on = asText(enrldat);
        if (eligyn !== 'N' || eligovr !== 'Y' || on === null) return [];
        const says = `The child was enrolled by exception on ${shortDate(on)} although not every criterion of eligibility was met: ${criteriaNotMet(screening)}.`;
        return [{ about: screening.id, entry: screening.id, on, says }];
      });
    },
  },
  {
    id: 'EC-047',
    category: 'TIMING_WINDOW',
    reads: ['CYC'],
    says: `A chemotherapy cycle began more than ${delayDeviationDays} days later than planned.`,
    find({ of }) {
      return of('CYC').flatMap(({ id, answers, occurredOn: on }): Proposal[] => {
        const delay = asNumber(answers.cycdelay);
        if (on === null || delay === null || delay <= delayDeviationDays) return [];
        const says = `${cycleName(answers.cyccode)} began on ${shortDate(on)}, ${delay} days later than planned${becauseOf(answers.delayres)}; more than ${delayDeviationDays} days are a deviation.`;
        return [{ about: id, entry: id, on, says }];
      });
    },
  },
  {
    id: 'EC-078',
    category: 'PROHIBITED_MEDICATION',
    reads: ['IL2', 'LAK', 'CM'],
    says: `A systemic steroid was given between ${steroidFreeDays} days before IL-2 and the end of the LAK reinfusion.`,
    find(casebook) {
      return casebook.of('IL2').flatMap((course) => steroidProposal(course, casebook));
    },
  },
  {
    id: 'EC-083',
    category: 'CELL_PRODUCT',
    reads: ['LAK'],
    says: 'LAK cells that did not meet the limits of release, or were released by exception, were reinfused.',
    find({ of }) {
      return of('LAK').flatMap(({ id, answers }): Proposal[] => {
        const on = asText(answers.reinfdat);
        const flaws = flawsOf(answers);
        if (on === null || !['Y', 'PARTIAL'].includes(String(answers.reinfyn)) || flaws.length === 0) return [];
        return [
          {
            about: id,
            entry: id,
            on,
            says: `LAK cells were reinfused on ${shortDate(on)} although ${flaws.join(' and ')}.`,
          },
        ];
      });
    },
  },
  {
    id: 'EC-121',
    category: 'SAE_REPORTING',
    reads: ['SAE'],
    says: `A serious adverse event was reported more than ${saeReportHours} hours after the site became aware of it.`,
    find({ of }) {
      return of('SAE').flatMap(({ id, answers }): Proposal[] => {
        const [aware, reported] = [asText(answers.saeaware), asText(answers.saerep)];
        if (aware === null || reported === null || !isReportedLate(answers)) return [];
        const on = addDays(aware.slice(0, 10), Math.ceil(saeReportHours / 24));
        const says = `A serious adverse event of which the site became aware on ${dateTimeInWords(aware)} was reported to the sponsor on ${dateTimeInWords(reported)}, more than ${saeReportHours} hours later.`;
        return [{ about: id, entry: id, on, says }];
      });
    },
  },
];

/** What makes the study propose a protocol deviation, besides the hard checks that a second person confirms. */
export const studyDeviationRules: readonly DeviationRule[] = [...rules, ...windowRules].map(unlessEntered);

/** A rule whose proposals are left out where the site has entered a deviation of the category with that date itself. */
function unlessEntered(rule: DeviationRule): DeviationRule {
  return {
    ...rule,
    reads: [...new Set([...rule.reads, 'DV'])],
    find(casebook) {
      const entered = casebook.of('DV').filter(({ answers }) => answers.dvdecod === rule.category);
      return rule
        .find(casebook)
        .filter(({ on }) => on === null || !entered.some(({ occurredOn }) => occurredOn === on));
    },
  };
}

/** The criteria that are not met, by their labels. */
function criteriaNotMet({ answers }: CasebookEntry): string {
  const labels = Object.entries(formByCode('SCR')?.fields ?? {}).flatMap(([key, { label }]) => {
    const isUnmet = (/^inc\d+$/.test(key) && answers[key] === 'N') || (/^exc\d+$/.test(key) && answers[key] === 'Y');
    return isUnmet ? [label] : [];
  });
  return labels.join('; ');
}

function cycleName(code: CasebookEntry['answers'][string] | undefined): string {
  return wordsOf(cycles, code) ?? 'A cycle';
}

function becauseOf(reason: CasebookEntry['answers'][string] | undefined): string {
  const words = wordsOf(delayReasons, reason);
  return words ? ` (${words.toLowerCase()})` : '';
}

function wordsOf(options: Readonly<Record<string, string>>, code: unknown): string | undefined {
  return typeof code === 'string' && Object.hasOwn(options, code) ? options[code] : undefined;
}

/** One proposal for each course, whether the course itself or the medication tells of the steroid. */
function steroidProposal(course: CasebookEntry, { of }: Casebook): Proposal[] {
  const days = steroidFreeSpan(course, of('LAK'));
  if (days === null) return [];
  const steroid = of('CM').find(({ answers }) => isSystemicSteroid(answers) && isTakenIn(answers, days));
  if (!steroid && course.answers.il2ster !== 'Y') return [];
  const on = (steroid && firstDayIn(steroid.answers, days)) ?? course.occurredOn;
  const name = asText(steroid?.answers.cmtrt);
  const when = `between ${shortDate(days.from)} and ${shortDate(days.to)}, the time from ${steroidFreeDays} days before IL-2 to the end of the LAK reinfusion`;
  const says = `A systemic steroid${name ? ` (${name})` : ''} was given ${when}.`;
  return [{ about: course.id, entry: steroid?.id ?? course.id, on, says }];
}

/** What of a product that was reinfused did not meet the limits of release, in clauses. */
function flawsOf({ lakster, lakviab, lakrel }: CasebookEntry['answers']): string[] {
  const viability = asNumber(lakviab);
  return [
    ...(lakster === 'POSITIVE' ? ['the product was not sterile'] : []),
    ...(viability !== null && viability < viabilityMin
      ? [`its viability was ${viability}%, below ${viabilityMin}%`]
      : []),
    ...(lakrel === 'EXCEPTION' ? ['it was released by exception'] : []),
  ];
}
