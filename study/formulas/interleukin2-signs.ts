/** What an IL-2 course did to a child; null what is not known. */
export interface CourseFindings {
  /** °C */
  highestTemperature: number | null;
  /** % of the weight before the course. */
  weightGain: number | null;
  /** mmHg */
  lowestSystolic: number | null;
  /** mg/dL */
  highestCreatinine: number | null;
  /** mg/dL, before the course. */
  creatinineBefore: number | null;
  /** Completed years. */
  age: number | null;
}

/** From which findings on an adverse event is expected (settings.il2Signs and settings.il2ChildPressure). */
export interface SignLimits {
  celsius: number;
  weightGainPercent: number;
  creatinineTimes: number;
  systolic: number;
  child: { base: number; perYear: number; belowAge: number };
}

export type Sign = 'FEVER' | 'CAPILLARY_LEAK' | 'HYPOTENSION' | 'CREATININE';

/**
 * The signs of toxicity in the findings of an IL-2 course, each of which expects an adverse event (EC-077): fever, a gain of weight as
 * in capillary leak, a systolic pressure below the limit of the age, a rise of creatinine over the value before.
 */
export function il2Signs(findings: CourseFindings, limits: SignLimits): Sign[] {
  const { highestTemperature, weightGain, lowestSystolic, highestCreatinine, creatinineBefore, age } = findings;
  const signs: [Sign, boolean][] = [
    ['FEVER', highestTemperature !== null && highestTemperature >= limits.celsius],
    ['CAPILLARY_LEAK', weightGain !== null && weightGain >= limits.weightGainPercent],
    ['HYPOTENSION', lowestSystolic !== null && lowestSystolic < systolicLimit(age, limits)],
    ['CREATININE', hasRisen(highestCreatinine, creatinineBefore, limits.creatinineTimes)],
  ];
  return signs.filter(([, isThere]) => isThere).map(([sign]) => sign);
}

/**
 * Systolic pressure (mmHg) below which a child is hypotensive: 70 + 2 × age below 10 years, 80 from then on (EC-077). Where the age is
 * not known, the lowest that any child could have.
 */
export function systolicLimit(age: number | null, { systolic, child }: SignLimits): number {
  if (age === null) return Math.min(systolic, child.base);
  return age < child.belowAge ? child.base + child.perYear * age : systolic;
}

/** Compared as a product and rounded, because 0.6 × 1.5 is a little more or less than 0.9 in binary. */
function hasRisen(value: number | null, before: number | null, times: number): boolean {
  return value !== null && before !== null && before > 0 && value >= Number((before * times).toFixed(6));
}
