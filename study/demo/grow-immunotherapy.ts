import { roundTo } from '@/lib/crf/round';
import type { Answers } from '@/lib/crf/value';
import { addDays } from '@/lib/dates/calendar';
import { settings } from '../settings';
import type { CohortChild } from './cohort';
import { surfaceOn } from './grow-cycle';
import { type GrownEntry, grown, type Place } from './grown-entry';
import { bodyOn } from './growth-table';
import type { EventCode, TreatmentEvent } from './treatment-plan';
import { oneOf, varied } from './variation';

/** The one course that toxicity cut short, and the one product that was not sterile. */
const cutShort = { serial: 20, code: 'IL2_2' };
const notSterile = { serial: 12, code: 'LAK3' };
const daysOfCulture = 4;

/** One IL-2 course: fever in all, a fall in blood pressure in every third. */
export function growIl2(child: CohortChild, { code, on }: TreatmentEvent): GrownEntry {
  const vary = (what: string, from: number, to: number, decimals = 0) =>
    varied(child.serial, `${what} ${code}`, from, to, decimals);
  const isShort = child.serial === cutShort.serial && code === cutShort.code;
  const isHypotensive = (child.serial + Number(code.at(-1))) % 3 === 0;
  return grown(code, 'IL2', {
    il2done: isShort ? 'PARTIAL' : 'COMPLETE',
    il2nres: isShort ? 'TOXICITY' : null,
    il2prod: 'ALDESLEUKIN',
    il2stdt: `${on}T10:00`,
    il2endt: isShort ? `${addDays(on, 2)}T22:00` : `${addDays(on, settings.il2Days)}T10:00`,
    il2dose: roundTo(settings.il2DoseM2 * surfaceOn(child, on), 2),
    il2route: 'IV_CONT',
    il2days: isShort ? 2.5 : settings.il2Days,
    il2ward: isHypotensive ? 'HIGH_DEPENDENCY' : 'WARD',
    il2tmax: vary('fever', 38.6, 40.4, 1),
    il2sbpmin: isHypotensive ? vary('pressure', 62, 76) : vary('pressure', 84, 102),
    il2vaso: 'N',
    il2wtmax: vary('weight gain', 1.5, 9.2, 1),
    il2creatm: roundTo(((0.413 * bodyOn(child, on).height) / vary('filtration', 95, 130)) * 1.2, 2),
    il2ster: 'N',
    il2premed: ['PARACETAMOL', 'ANTIHISTAMINE'],
    il2lympre: vary('lymphocytes', 0.4, 1.3, 2),
    il2lympk: vary('rebound', 3.1, 9.6, 2),
  });
}

/** Leukapheresis, culture and reinfusion after a course. */
export function growLak(child: CohortChild, { code, on }: TreatmentEvent): GrownEntry {
  const isReleased = !(child.serial === notSterile.serial && code === notSterile.code);
  const answers = { ...harvestOf(child, code, on, isReleased), ...reinfusionOf(child, code, on, isReleased) };
  return grown(code, 'LAK', answers, { references: { lakil2: courseOf(code) } });
}

function harvestOf(child: CohortChild, code: EventCode, on: string, isReleased: boolean): Answers {
  const vary = (what: string, from: number, to: number, decimals = 0) =>
    varied(child.serial, `${what} ${code}`, from, to, decimals);
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
    culttnc: roundTo(harvested * vary('recovery', 0.6, 1.4, 2), 2),
    lakviab: vary('viability', 82, 98),
    lakster: isReleased ? 'STERILE' : 'POSITIVE',
    lakendo: vary('endotoxin', 0.05, 0.9, 2),
    lakmyco: 'NEGATIVE',
    lakrel: isReleased ? 'Y' : 'N',
    lakcd3: t,
    lakcd356: vary('CD3+CD56+', 4, 16),
    lakcd56: Math.min(vary('CD56', 12, 34), 100 - t),
    lakcd8: vary('CD8', 28, 48),
    lakcd25: vary('CD25', 30, 70),
    lakcytk: vary('K562', 42, 88, 1),
    lakcytd: vary('Daudi', 30, 74, 1),
  };
}

/** Nine tenths of what the culture gave, on the day the culture ended. */
function reinfusionOf(child: CohortChild, code: EventCode, on: string, isReleased: boolean): Answers {
  if (!isReleased) return { reinfyn: 'N', reinfnres: 'STERILITY' };
  const { culttnc } = harvestOf(child, code, on, isReleased);
  return {
    reinfyn: 'Y',
    reinfdat: addDays(on, daysOfCulture),
    reinftim: '11:30',
    reinftnc: roundTo(Number(culttnc) * 0.9, 2),
    reinfreac: 'N',
  };
}

/** A course that was planned for a child who had no immunotherapy; without it no cells are expected. */
export function growIl2NotGiven(child: CohortChild, code: EventCode): GrownEntry {
  const reason = oneOf(child.serial, 'no IL-2', ['REFUSAL', 'SUPPLY', 'INVESTIGATOR']);
  return grown(code, 'IL2', { il2done: 'NOT_GIVEN', il2nres: reason });
}

/** The IL-2 course that a procedure belongs to, by their number in the calendar. */
const courseOf = (code: EventCode): Place => ({ event: `IL2_${code.at(-1)}`, form: 'IL2', repeat: 1 });
