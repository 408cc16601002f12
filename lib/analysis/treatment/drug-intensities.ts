import 'server-only';
import type { DoseIntensityAnalysis } from '@/study/analyses/analysis';
import type { ExposureRecord } from '@/study/analyses/records/treatment';
import { type DoseIntensity, type DrugCycle, doseIntensity } from '@/study/formulas/dose-intensity';
import type { AnalysisSet } from '../analysis-set';
import type { Chosen } from '../result';
import { exposuresOf } from './exposures-of-set';

/** The dose intensity of one drug in a child. */
export interface OfChild {
  number: string;
  intensity: DoseIntensity;
}

/** A drug: the children of whom its intensity is known, and those of whom something is not recorded. */
export interface DrugIntensities {
  drug: string;
  label: string;
  known: OfChild[];
  notComputable: { number: string }[];
}

/** The mean of the relative intensities of the drugs of the cycles that a child was given. */
export interface RegimenOfChild {
  number: string;
  relative: number;
  drugs: number;
}

export interface Intensities {
  drugs: DrugIntensities[];
  regimen: { known: RegimenOfChild[]; notComputable: { number: string }[] };
}

/** The name of all drugs together. */
export const REGIMEN = 'All drugs';

/** The dose intensities of every child, drug by drug and of all drugs. */
export function intensitiesOf(analysis: DoseIntensityAnalysis, set: AnalysisSet, { part }: Chosen): Intensities {
  const drugs = Object.entries(analysis.drugs).map(
    ([drug, label]): DrugIntensities => ({ drug, label, known: [], notComputable: [] }),
  );
  const regimen: Intensities['regimen'] = { known: [], notComputable: [] };
  for (const [number, exposures] of exposuresOf(set)) {
    const cycles = exposures.filter((exposure) => isOfPart(exposure, part ?? 'ALL'));
    const received = drugs.flatMap((drug) => addChild(drug, number, cycles) ?? []);
    addToRegimen(regimen, number, received);
  }
  return { drugs, regimen };
}

function isOfPart({ isBeforeSurgery }: ExposureRecord, part: string): boolean {
  return part === 'ALL' || isBeforeSurgery === (part === 'BEFORE');
}

/** Adds the child to its drug; returns the intensity, `unknown` when something is not recorded, null when no cycle with it was given. */
function addChild(to: DrugIntensities, number: string, cycles: ExposureRecord[]): DoseIntensity | 'unknown' | null {
  const planned = cycles.filter(({ drug, plan }) => drug === to.drug && plan !== null);
  const drugCycles = planned.flatMap((exposure) => drugCycle(exposure) ?? []);
  if (drugCycles.length < planned.length) {
    to.notComputable.push({ number });
    return 'unknown';
  }
  const intensity = doseIntensity(drugCycles);
  if (intensity) to.known.push({ number, intensity });
  return intensity;
}

/** Null when the day or the dose of a cycle that was given is not recorded. */
function drugCycle({ plan, isOmitted, startedOn, ...doses }: ExposureRecord): DrugCycle | null {
  const { plannedDoseM2, givenDoseM2 } = doses;
  if (plan === null || givenDoseM2 === null || (!isOmitted && startedOn === null)) return null;
  return { week: plan.week, weeks: plan.weeks, plannedDoseM2: plannedDoseM2 ?? plan.doseM2, givenDoseM2, startedOn };
}

function addToRegimen(
  { known, notComputable }: Intensities['regimen'],
  number: string,
  received: readonly (DoseIntensity | 'unknown')[],
): void {
  const each = received.flatMap((intensity) => (intensity === 'unknown' ? [] : intensity.relative));
  if (each.length < received.length) notComputable.push({ number });
  else if (each.length > 0) {
    known.push({ number, relative: each.reduce((sum, one) => sum + one, 0) / each.length, drugs: each.length });
  }
}

/** The children who received more than so many times the planned dose. */
export const aboveExcess = (known: readonly OfChild[], excess: number) =>
  known.filter(({ intensity }) => intensity.doseRatio > excess);
