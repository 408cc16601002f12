import type { Context } from '@/lib/crf/context';
import type { AnswersOf, Check } from '@/lib/crf/form';
import { asText } from '@/lib/crf/value';
import { addDays } from '@/lib/dates/calendar';
import { lastMeasure } from '../formulas/immunotherapy';
import { settings } from '../settings';
import type { lakFields } from './lak-reinfusion';

const { harvestDays, reinfusionDays, viabilityMin, harvestVolumePerKg, recoveryPercent } = settings;

/** Day on which the linked IL-2 course ended. */
function endOfIl2(course: string | null, { others }: Context): string | null {
  const linked = others.IL2?.find(({ id }) => id === course);
  return asText(linked?.answers.il2endt)?.slice(0, 10) ?? null;
}

const isReinfused = (answer: string | null) => answer === 'Y' || answer === 'PARTIAL';

export const lakChecks: Check<AnswersOf<typeof lakFields>>[] = [
  {
    id: 'EC-081',
    severity: 'hard',
    on: ['harvdat', 'reinfdat'],
    says: `Leukapheresis comes after the end of the linked IL-2 course, and reinfusion after leukapheresis, within ${reinfusionDays} days. Check the dates and the linked course.`,
    fails({ lakil2, harvdat, reinfdat }, context) {
      const il2End = endOfIl2(lakil2, context);
      if (harvdat === null) return false;
      if (il2End !== null && harvdat < il2End) return true;
      return reinfdat !== null && (reinfdat < harvdat || reinfdat > addDays(harvdat, reinfusionDays));
    },
  },
  {
    id: 'LAK-HARVDAT',
    severity: 'hard',
    on: 'harvdat',
    says: `Leukapheresis comes more than ${harvestDays.to} days after the end of the linked IL-2 course. Check the date and the linked course.`,
    fails({ lakil2, harvdat }, context) {
      const il2End = endOfIl2(lakil2, context);
      return harvdat !== null && il2End !== null && harvdat > addDays(il2End, harvestDays.to);
    },
  },
  {
    id: 'EC-082',
    severity: 'hard',
    on: ['reinftnc', 'reinfyn'],
    says: 'More cells were reinfused than there were after culture, or a product that was not released was reinfused. Check the cells and the release.',
    fails({ reinftnc, culttnc, reinfyn, lakrel }) {
      if (reinftnc !== null && culttnc !== null && reinftnc > culttnc) return true;
      return isReinfused(reinfyn) && lakrel === 'N';
    },
  },
  {
    id: 'EC-083',
    severity: 'hard',
    on: ['lakrel', 'reinfyn'],
    says: `A product that is not sterile, or has a viability below ${viabilityMin}%, was reinfused: release must say "By exception", and a protocol deviation is due.`,
    fails({ lakster, lakviab, reinfyn, lakrel }) {
      const isPoor = lakster === 'POSITIVE' || (lakviab !== null && lakviab < viabilityMin);
      return isPoor && isReinfused(reinfyn) && lakrel !== 'EXCEPTION';
    },
  },
  {
    id: 'EC-084',
    severity: 'soft',
    on: ['lakcd3', 'lakcd356', 'lakcd56'],
    says: 'CD3+ and CD3-CD56+ together are above 105%, or CD3+CD56+ is above CD3+. Check the three percentages.',
    fails({ lakcd3, lakcd356, lakcd56 }) {
      if (lakcd3 === null) return false;
      return (lakcd56 !== null && lakcd3 + lakcd56 > 105) || (lakcd356 !== null && lakcd356 > lakcd3);
    },
  },
  {
    id: 'EC-085',
    severity: 'soft',
    on: 'harvvol',
    says: `More than ${harvestVolumePerKg} mL of blood per kg were processed. Check volume and weight.`,
    fails({ harvvol, harvdat }, { others }) {
      const weight = lastMeasure(others.CYC, 'wtused', harvdat);
      return harvvol !== null && weight !== null && harvvol > harvestVolumePerKg * weight;
    },
  },
  {
    id: 'EC-086',
    severity: 'soft',
    on: ['culttnc', 'harvtnc'],
    says: `Cells after culture are outside ${recoveryPercent.from} to ${recoveryPercent.to}% of the cells harvested. Check both numbers and their unit.`,
    fails({ culttnc, harvtnc }) {
      if (culttnc === null || !harvtnc) return false;
      const recovery = (culttnc / harvtnc) * 100;
      return recovery < recoveryPercent.from || recovery > recoveryPercent.to;
    },
  },
  {
    id: 'LAK-CYTOTOXICITY',
    severity: 'soft',
    on: ['lakcytk', 'lakcytd'],
    says: 'Cytotoxicity is above 100: right for lytic units, impossible for a percentage. Check the unit.',
    fails({ lakcytk, lakcytd }) {
      return (lakcytk ?? 0) > 100 || (lakcytd ?? 0) > 100;
    },
  },
];
