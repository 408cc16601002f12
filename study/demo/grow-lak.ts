import { roundTo } from '@/lib/crf/round';
import type { Answers } from '@/lib/crf/value';
import { addDays } from '@/lib/dates/calendar';
import { settings } from '../settings';
import type { CohortChild } from './cohort';
import { courseOfProcedure } from './grow-immunotherapy';
import { type GrownEntry, grown } from './grown-entry';
import { bodyOn } from './growth-table';
import { isIn, type Story } from './story';
import type { TreatmentEvent } from './treatment-plan';
import { oneOf, varied } from './variation';

/** What happened in one procedure alone. */
const notSterile: Story = { serial: 12, code: 'LAK3' };
const notHarvested: Story = { serial: 28, code: 'LAK2' };
const byException: Story = { serial: 22, code: 'LAK4' };
const reactions: readonly Story[] = [
  { serial: 18, code: 'LAK2' },
  { serial: 26, code: 'LAK3' },
  { serial: 35, code: 'LAKH1' },
];
const daysOfCulture = 4;

/** Leukapheresis, culture and reinfusion after a course. */
export function growLak(child: CohortChild, event: TreatmentEvent): GrownEntry {
  const answers = isHarvested(child, event)
    ? { ...harvestOf(child, event), ...reinfusionOf(child, event) }
    : { harvyn: 'N', harvnres: 'VENOUS_ACCESS', reinfyn: 'N', reinfnres: 'CELL_NUMBER' };
  return grown(event.code, 'LAK', answers, { references: { lakil2: courseOfProcedure(event.code) } });
}

/** Whether a leukapheresis was done. */
export function isHarvested(child: CohortChild, event: TreatmentEvent): boolean {
  return !isIn(child, event, notHarvested);
}

/** The day on which the cells of a procedure were given back; null when they were not. */
export function reinfusedOn(child: CohortChild, event: TreatmentEvent): string | null {
  return isIn(child, event, notHarvested, notSterile) ? null : addDays(event.on, daysOfCulture);
}

/** Whether the child reacted to the cells. */
export function reactedTo(child: CohortChild, event: TreatmentEvent): boolean {
  return isIn(child, event, ...reactions);
}

function harvestOf(child: CohortChild, event: TreatmentEvent): Answers {
  const { code, on } = event;
  const vary = (what: string, from: number, to: number, decimals = 0) =>
    varied(child.serial, `${what} ${code}`, from, to, decimals);
  const isSterile = !isIn(child, event, notSterile);
  const isPoor = isIn(child, event, byException);
  const harvested = vary('cells', 4, 14, 2);
  const t = vary('CD3', 55, 76);
  return {
    harvyn: 'Y',
    harvdat: on,
    harvacc: oneOf(child.serial, 'access', ['CVC', 'CVC', 'PERIPHERAL', 'FEMORAL']),
    harvvol: Math.min(Math.round(bodyOn(child, on).weight * vary('volume', 90, 150)), 12_000),
    harvtnc: harvested,
    harvmnc: vary('mononuclear', 78, 95),
    cultday: daysOfCulture,
    cultil2: oneOf(child.serial, `culture ${code}`, [1000, 1500]),
    culttnc: cellsAfterCulture(child, event),
    lakviab: isPoor ? settings.viabilityMin - 6 : vary('viability', 82, 98),
    lakster: isSterile ? 'STERILE' : 'POSITIVE',
    lakendo: vary('endotoxin', 0.05, 0.9, 2),
    lakmyco: 'NEGATIVE',
    lakrel: isPoor ? 'EXCEPTION' : isSterile ? 'Y' : 'N',
    lakcd3: t,
    lakcd356: vary('CD3+CD56+', 4, 16),
    lakcd56: Math.min(vary('CD56', 12, 34), 100 - t),
    lakcd8: vary('CD8', 28, 48),
    lakcd25: vary('CD25', 30, 70),
    lakcytk: vary('K562', 42, 88, 1),
    lakcytd: vary('Daudi', 30, 74, 1),
  };
}

/** In 10^9. */
function cellsAfterCulture({ serial }: CohortChild, { code }: TreatmentEvent): number {
  return roundTo(varied(serial, `cells ${code}`, 4, 14, 2) * varied(serial, `recovery ${code}`, 0.6, 1.4, 2), 2);
}

/** Nine tenths of what the culture gave, on the day the culture ended. */
function reinfusionOf(child: CohortChild, event: TreatmentEvent): Answers {
  const on = reinfusedOn(child, event);
  if (on === null) return { reinfyn: 'N', reinfnres: 'STERILITY' };
  return {
    reinfyn: 'Y',
    reinfdat: on,
    reinftim: '11:30',
    reinftnc: roundTo(cellsAfterCulture(child, event) * 0.9, 2),
    reinfreac: reactedTo(child, event) ? 'Y' : 'N',
  };
}
