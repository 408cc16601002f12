export const performanceScales = { LANSKY: 'Lansky (play)', KARNOFSKY: 'Karnofsky' } as const;
export type PerformanceScale = keyof typeof performanceScales;

/** Lansky play-performance scale, for children below 16 years (Lansky 1987; wording of the protocol). */
export const lansky = {
  0: 'Unresponsive',
  10: 'Does not play, does not get out of bed',
  20: 'Often sleeping, play limited to very passive activities',
  30: 'Bedbound, needs help even for quiet play',
  40: 'Mainly in bed, takes part in quiet activities',
  50: 'Gets dressed but lies around much of the day, no active play',
  60: 'Up and around, but minimal active play',
  70: 'Greater restriction of play and less time spent in it',
  80: 'Active, but tires more quickly',
  90: 'Minor restrictions in strenuous activity',
  100: 'Fully active, normal',
} as const;

/** Karnofsky performance status, from 16 years (Karnofsky and Burchenal 1949). */
export const karnofsky = {
  0: 'Dead',
  10: 'Moribund, fatal processes progressing rapidly',
  20: 'Very sick, hospital and active supportive treatment necessary',
  30: 'Severely disabled, hospital indicated although death is not imminent',
  40: 'Disabled, requires special care and assistance',
  50: 'Requires considerable assistance and frequent medical care',
  60: 'Requires occasional assistance, but is able to care for most of own needs',
  70: 'Cares for self, unable to carry on normal activity or to do active work',
  80: 'Normal activity with effort, some signs or symptoms of disease',
  90: 'Able to carry on normal activity, minor signs or symptoms of disease',
  100: 'Normal, no complaints, no evidence of disease',
} as const satisfies Record<PerformanceScore, string>;

/** Scores go from 0 to 100 in tens on both scales. */
export type PerformanceScore = keyof typeof lansky;
