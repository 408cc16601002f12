import 'server-only';
import { type AnalyteCode, analyteCodes, analyteFacts } from '@/study/laboratory/analytes';
import { ofWhom } from './clash';
import { isInForce, type Range } from './range';

/** Children are treated from birth to this age, in months. */
const childhood = 18 * 12;

/** For whom a laboratory has no range on a day. */
export interface Coverage {
  /** Analytes with a range for somebody. */
  covered: AnalyteCode[];
  /** Names of those without. */
  missing: string[];
  /** "Creatinine for girls from 12 years to under 18 years": where some children have a range and others none. */
  gaps: string[];
}

/** Which analytes of the laboratory form have a range on a day, for all children under 18 years. */
export function coverageOn(ranges: readonly Range[], on: string): Coverage {
  const inForce = ranges.filter((range) => isInForce(range, on));
  const covered = analyteCodes.filter((code) => inForce.some(({ analyte }) => analyte === code));
  return {
    covered,
    missing: analyteCodes.filter((code) => !covered.includes(code)).map((code) => analyteFacts(code).label),
    gaps: covered.flatMap((code) => gapsOf(code, inForce)),
  };
}

function gapsOf(code: AnalyteCode, inForce: readonly Range[]): string[] {
  const ofAnalyte = inForce.filter(({ analyte }) => analyte === code);
  const [girls, boys] = (['F', 'M'] as const).map((sex) => {
    const bands = ofAnalyte.filter((range) => range.sex === null || range.sex === sex);
    return uncovered(bands).map((gap) => ({ ...gap, sex }));
  });
  const both = JSON.stringify(girls?.map(ages)) === JSON.stringify(boys?.map(ages));
  const gaps = both ? (girls ?? []).map((gap) => ({ ...gap, sex: null })) : [...(girls ?? []), ...(boys ?? [])];
  return gaps.map((gap) => `${analyteFacts(code).label} ${ofWhom(gap)}`);
}

type Ages = Pick<Range, 'ageFrom' | 'ageTo'>;
const ages = ({ ageFrom, ageTo }: Ages) => [ageFrom, ageTo];

function uncovered(bands: readonly Ages[]): Ages[] {
  const inOrder = [...bands].sort((one, other) => one.ageFrom - other.ageFrom);
  const gaps: Ages[] = [];
  let reached = 0;
  for (const { ageFrom, ageTo } of [...inOrder, { ageFrom: childhood, ageTo: childhood }]) {
    if (ageFrom > reached) gaps.push({ ageFrom: reached, ageTo: ageFrom });
    reached = Math.max(reached, ageTo);
  }
  return gaps.filter((gap) => gap.ageFrom < childhood);
}
