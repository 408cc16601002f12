import 'server-only';
import type { DoseIntensityAnalysis } from '@/study/analyses/analysis';
import type { DoseIntensity } from '@/study/formulas/dose-intensity';
import { listed } from '../child-list';
import type { ChildList } from '../result';
import { counted, percent } from '../words';
import { aboveExcess, type Intensities, REGIMEN } from './drug-intensities';

type What = 'known' | 'target' | 'excess' | 'unknown';

/** The key of the children of a drug, or of all drugs, of whom something is so. */
export const intensityKey = (what: What, drug: string) => `${what}:${drug}`;

/** The children behind a cell, each with its own doses and times. */
export function intensityList(
  { target, excess }: Pick<DoseIntensityAnalysis, 'target' | 'excess'>,
  { drugs, regimen }: Intensities,
  key: string,
): ChildList | null {
  const titles: Readonly<Record<string, string>> = {
    known: 'relative dose intensity known',
    target: `relative dose intensity of ${percentWords(target)} or more`,
    excess: `dose above ${percentWords(excess)} of the plan`,
    unknown: 'a day 1, a dose or a body surface is not recorded',
  };
  const [what = '', name = ''] = key.split(':');
  const title = Object.hasOwn(titles, what) ? titles[what] : undefined;
  const of = name === REGIMEN ? regimen : drugs.find(({ drug }) => drug === name);
  if (!of || !title) return null;
  const label = 'label' in of ? of.label : REGIMEN;
  if (what === 'unknown') return listed(`${label}, ${title}`, of.notComputable, () => '');
  if ('label' in of) {
    const known = what === 'excess' ? aboveExcess(of.known, excess) : of.known;
    const members = known.filter(({ intensity }) => what !== 'target' || intensity.relative >= target);
    return listed(`${label}, ${title}`, members, ({ intensity }) => inWords(intensity));
  }
  const members = of.known.filter(({ relative }) => what !== 'target' || relative >= target);
  return listed(
    `${label}, ${title}`,
    members,
    ({ relative, drugs: n }) => `${percent(relative)}, mean of ${counted(n, 'drug')}`,
  );
}

function inWords({ relative, givenDoseM2, plannedDoseM2, doseRatio, weeks, plannedWeeks }: DoseIntensity): string {
  const doses = `${givenDoseM2.toFixed(0)} of ${plannedDoseM2.toFixed(0)} mg/m² (${percent(doseRatio)})`;
  return `${percent(relative)}: ${doses} in ${weeks.toFixed(1)} instead of ${plannedWeeks.toFixed(1)} weeks`;
}

/** "85 %". */
export const percentWords = (share: number) => `${Number((share * 100).toFixed(1))} %`;
