/**
 * Every number of the protocol that the study group may change, in one place. `settings.goodResponseRule` is the value;
 * `settingsDescribed.goodResponseRule` says what it means, where it comes from, and whether the study group still has to confirm it.
 */

/** FOUND: read in a published source. KNOWN: general medical knowledge, to be confirmed. CHOSEN: our own decision. */
export type Source = 'FOUND' | 'KNOWN' | 'CHOSEN';

export interface Setting<V> {
  value: V;
  says: string;
  unit?: string;
  source: Source;
  /** The study's own choice was not found in any source: the study group must confirm it. */
  unsure: boolean;
}

/** Two limits of one quantity: beyond `warn` a doubt, beyond `stop` an approval is needed. */
export interface WarnStop {
  warn: number;
  stop: number | null;
}

const found = <V>(value: V, says: string, unit?: string): Setting<V> => setting(value, says, unit, 'FOUND', false);
const known = <V>(value: V, says: string, unit?: string): Setting<V> => setting(value, says, unit, 'KNOWN', false);
const chosen = <V>(value: V, says: string, unit?: string): Setting<V> => setting(value, says, unit, 'CHOSEN', false);
const unsure = <V>(value: V, says: string, unit?: string): Setting<V> => setting(value, says, unit, 'KNOWN', true);

function setting<V>(value: V, says: string, unit: string | undefined, source: Source, isUnsure: boolean): Setting<V> {
  return unit === undefined
    ? { value, says, source, unsure: isUnsure }
    : { value, says, unit, source, unsure: isUnsure };
}

const analysis = {
  timeZero: unsure<'BIOPSY' | 'FIRST_CHEMOTHERAPY' | 'ENROLMENT'>('BIOPSY', 'Where the time to an event begins.'),
  efsNeverCR: unsure<'AT_PROGRESSION' | 'AT_TIME_ZERO'>(
    'AT_PROGRESSION',
    'When a child who never reached remission has the event.',
  ),
  goodResponseRule: unsure<'GE90' | 'GT90'>(
    'GE90',
    'Good response: 90% necrosis or more (Huvos), or more than 90% (EURAMOS). Differs at exactly 90%.',
  ),
  r1CountsAsRemission: chosen(true, 'Microscopic residue (R1) counts as complete surgical remission.'),
  confType: known<'log-log' | 'log' | 'plain'>('log-log', 'Transformation of the confidence interval of Kaplan-Meier.'),
  confLevel: known(0.95, 'Level of confidence intervals.'),
  survivalAtMonths: chosen<readonly number[]>([12, 24, 36, 60, 120], 'Times at which survival is stated.', 'months'),
  landmarkMonths: chosen(6, 'Landmark for groups that are known only after time zero.', 'months'),
  smallestGroup: chosen(10, 'Fewer children in a group: the curve is shown, the p value is not.', 'children'),
  fewestEvents: chosen(5, 'Fewer events in a group: the curve is shown, the p value is not.', 'events'),
  smallestCell: chosen(
    5,
    'Smaller cells of site tables are shown to principal investigators of all sites only.',
    'children',
  ),
  lostAfterMonths: chosen(18, 'Last contact longer ago than this: listed as perhaps lost.', 'months'),
  dataCutOff: chosen<string | null>(
    null,
    'Last day of the data that the analysis uses; null = all that is known today.',
  ),
};

const consentAndEligibility = {
  ageLimit: found(18, 'Only children younger than this at diagnosis.', 'years'),
  assentAge: unsure(7, 'Assent of the child is asked from this age.', 'years'),
  assentAdolescentAge: unsure(13, 'From this age the assent form for adolescents.', 'years'),
  adultAge: known(18, 'New consent is due from this age.', 'years'),
  reconsentDays: chosen(90, 'The new consent of an adult is due within this time.', 'days'),
  ethnicityCollected: unsure<'Y' | 'N'>('N', 'Whether ethnicity may be collected, unless a site says otherwise.'),
  country: chosen('ITA', 'Country of residence a new form begins with.'),
  pregnancyFromAge: chosen(11, 'Pregnancy is asked of girls from this age.', 'years'),
  lvefMin: unsure(50, 'Lowest left ventricular ejection fraction for anthracyclines.', '%'),
  lvefDoubtSince4: chosen(
    55,
    'Below it an ejection fraction is looked at twice since version 4.0 of the protocol.',
    '%',
  ),
  shorteningMin: unsure(28, 'Lowest shortening fraction for anthracyclines.', '%'),
  enrolWithinDays: chosen(42, 'Later enrolment after the biopsy needs an explanation.', 'days'),
  treatWithinDays: chosen(35, 'Later first chemotherapy after the biopsy needs an explanation.', 'days'),
  stagingWithinDays: chosen(28, 'Staging older than this at the first chemotherapy is doubted.', 'days'),
  cohortYears: found({ from: 1995, to: 2010 }, 'Years of diagnosis of the historic cohort.'),
  lungRule: unsure({ nodules: 3, millimetres: 5, singleMillimetres: 10 }, 'Certain lung metastases (EURAMOS type).'),
  karnofskyFromAge: found(16, 'Karnofsky from this age, Lansky before.', 'years'),
};

const dosing = {
  bsaFormula: known<'MOSTELLER' | 'DUBOIS' | 'HAYCOCK'>('MOSTELLER', 'Formula of the body surface area.'),
  bsaTolerance: chosen(0.05, 'A larger difference from the formula needs a reason.', 'm²'),
  weightTolerance: chosen(5, 'A larger difference from the last visit is doubted.', '%'),
  heightTolerance: chosen(2, 'A larger difference from the last visit is doubted.', 'cm'),
  measuredWithinDays: chosen(14, 'Height and weight must be this recent on day 1.', 'days'),
  ancStart: unsure({ METHOTREXATE: 0.75, other: 1.0 }, 'Lowest neutrophils to start a cycle.', '10^9/L'),
  plateletStart: unsure({ METHOTREXATE: 75, other: 100 }, 'Lowest platelets to start a cycle.', '10^9/L'),
  gfrStart: unsure(70, 'Lowest GFR to start methotrexate, cisplatin or ifosfamide.', 'mL/min/1.73 m²'),
  daysBetweenCycles: chosen(5, 'Day 1 comes at least so long after day 1 of the previous cycle.', 'days'),
  delayReasonDays: chosen(3, 'A longer delay needs its reason.', 'days'),
  delayDoubtDays: chosen(7, 'A longer delay is doubted.', 'days'),
  delayDeviationDays: chosen(28, 'A longer delay is a protocol deviation.', 'days'),
  daysOfCycle: chosen(8, 'Drugs start at most so long after day 1.', 'days'),
  doseUsualPercent: chosen({ from: 90, to: 110 }, 'Doses outside, called unmodified, are doubted.', '%'),
  doseReducedPercent: chosen(95, 'A dose below this is a reduced one.', '%'),
  doseStopPercent: chosen(125, 'A higher dose needs a second person’s confirmation.', '%'),
  mtxCapMg: unsure(20_000, 'Highest methotrexate dose, whatever the body surface.', 'mg'),
  infusionHours: known<Readonly<Record<string, { from: number; to: number }>>>(
    {
      METHOTREXATE: { from: 3, to: 7 },
      DOXORUBICIN: { from: 0.1, to: 72 },
      CISPLATIN: { from: 2, to: 74 },
      IFOSFAMIDE: { from: 1, to: 122 },
    },
    'Infusion times outside need a comment.',
    'h',
  ),
  cumulativeLimits: unsure<Readonly<Record<string, WarnStop>>>(
    {
      DOXORUBICIN: { warn: 375, stop: 450 },
      CISPLATIN: { warn: 480, stop: 600 },
      IFOSFAMIDE: { warn: 60_000, stop: null },
    },
    'Cumulative doses.',
    'mg/m²',
  ),
  dexrazoxaneFrom: chosen(300, 'From this cumulative doxorubicin, missing dexrazoxane is pointed out.', 'mg/m²'),
  intensityDoubtPercent: chosen(70, 'A lower relative dose intensity expects a comment.', '%'),
  heartTestDays: chosen(28, 'A heart test this recent allows doxorubicin.', 'days'),
  heartTestDoseM2: chosen(150, 'So does an older one, until this much doxorubicin has been given after it.', 'mg/m²'),
  gfrTestDays: chosen(28, 'A measured GFR counts for the start of a cycle for so long.', 'days'),
  dexrazoxaneTold: chosen(true, 'Whether missing dexrazoxane is pointed out at all.'),
  transfusionPlatelets: chosen(30, 'Platelets are transfused when they have been below this.', '10^9/L'),
};

const methotrexate = {
  mtxDelayed: found({ mild: 5, severe: 20 }, 'Delayed elimination by the level at 24 h (Bacci 2003).', 'µmol/L'),
  mtxExpected: known({ h24: 10, h48: 1, h72: 0.1 }, 'Levels expected by the drug label.', 'µmol/L'),
  mtxCleared: known(0.1, 'Samples go on until the level is below this.', 'µmol/L'),
  urinePhMin: known(7, 'Lowest urine pH before methotrexate.'),
  hydrationMin: known(2000, 'Less hydration is doubted.', 'mL/m²/24 h'),
  leucovorin: found(
    { startHours: 24, latestHours: 30, doses: 10, doseM2: 15 },
    'Leucovorin: first dose, latest, number.',
  ),
  creatinineRise: known(1.5, 'Creatinine at 24 h over its value before: from this ratio a rise.'),
  glucarpidaseLimits: found({ h36: 30, h42: 10, h48: 5 }, 'Levels from which glucarpidase is considered.', 'µmol/L'),
  glucarpidaseLatest: found(60, 'Glucarpidase later than this is doubted.', 'h'),
  interactionDays: chosen(
    { before: 2, after: 3 },
    'NSAIDs, proton-pump inhibitors, penicillins and cotrimoxazole slow the elimination so long before and after.',
    'days',
  ),
};

const immunotherapy = {
  il2DoseM2: unsure(9, 'IL-2 per day.', 'MIU/m²/day'),
  il2Days: found(4, 'Days of an IL-2 course.', 'days'),
  il2Courses: found(4, 'Planned IL-2 courses.'),
  il2UsualPercent: chosen({ from: 90, to: 110 }, 'IL-2 doses outside are doubted.', '%'),
  il2AfterCytotoxicDays: unsure(7, 'IL-2 starts at least so long after the last cytotoxic dose.', 'days'),
  harvestDays: unsure({ from: 0, to: 7 }, 'Leukapheresis after the end of IL-2.', 'days'),
  reinfusionDays: chosen(14, 'Reinfusion at most so long after leukapheresis.', 'days'),
  viabilityMin: unsure(70, 'Lowest viability for release.', '%'),
  harvestVolumePerKg: chosen(200, 'More processed blood is doubted.', 'mL/kg'),
  harvestPlatelets: chosen(50, 'Fewer platelets before leukapheresis are doubted.', '10^9/L'),
  recoveryPercent: chosen({ from: 20, to: 500 }, 'Cells after culture over cells harvested.', '%'),
  il2Signs: chosen(
    { celsius: 39, weightGainPercent: 10, creatinineTimes: 1.5, systolic: 80 },
    'Findings of an IL-2 course that expect an adverse event: from these on, a lowest systolic pressure below it.',
  ),
  il2ChildPressure: known(
    { base: 70, perYear: 2, belowAge: 10 },
    'Systolic pressure below which a younger child is hypotensive: base and so much per year of age.',
    'mmHg',
  ),
  cytotoxicAfterIl2Hours: chosen(24, 'Cytotoxic drugs come at least so long after the end of IL-2.', 'h'),
  steroidFreeDays: chosen(7, 'No systemic steroid from so long before IL-2 to the end of LAK reinfusion.', 'days'),
  harvestCountDays: chosen(7, 'A platelet count counts for leukapheresis for so long.', 'days'),
};

const surgeryAndFollowUp = {
  primarySurgeryWeeks: unsure({ from: 8, to: 20 }, 'Primary surgery outside is doubted; weeks from day zero.', 'weeks'),
  restartDays: chosen({ from: 7, to: 28 }, 'Chemotherapy after surgery outside is doubted.', 'days'),
  reportDays: chosen(30, 'A pathology report later than this is doubted.', 'days'),
  pathologyDays: chosen(60, 'Every operation has its pathology form within this time.', 'days'),
  treatmentDeathDays: chosen(30, 'A death so soon after protocol treatment is reported at once.', 'days'),
  lostAttempts: chosen(2, 'Attempts to reach a family before a child is called lost.'),
  targetJump: chosen({ percent: 50, days: 21 }, 'A larger change of a target lesion in fewer days is doubted.'),
  eventImagingDays: chosen(28, 'Imaging of a disease event lies at most so far from it.', 'days'),
  remissionEventDays: chosen(14, 'An event so soon after images in remission needs imaging itself.', 'days'),
  complicationDays: chosen(30, 'Complications of surgery begin within this time.', 'days'),
  lateEffectMonths: chosen(12, 'Tests count for the yearly evaluation of late effects for so long.', 'months'),
};

const measurements = {
  growthDoubtSds: chosen(4, 'Height or weight so far from the mean for age and sex is doubted.', 'SDS'),
  heightLossCm: chosen(2, 'A child who has become shorter by more is doubted.', 'cm'),
  heightGain: chosen({ centimetres: 10, months: 12 }, 'More growth in this time is doubted.'),
  weightChange: chosen({ percent: 10, days: 35 }, 'A larger change of weight in this time is doubted.'),
  oxygenDoubt: chosen(92, 'A lower oxygen saturation is doubted.', '%'),
  scoreBeforeDeath: chosen({ score: 50, days: 7 }, 'A better performance score so soon before death is doubted.'),
  cellSumTolerance: chosen(2, 'Neutrophils and lymphocytes exceed the leucocytes at most by so much.', '%'),
  valueChangeTimes: chosen(10, 'A laboratory value so many times the previous one is doubted: the unit may be wrong.'),
  creatinineInMicromoles: chosen({ from: 40, to: 120 }, 'Creatinine typed as mg/dL that is probably µmol/L.', 'mg/dL'),
  potassiumDoubt: chosen(
    { from: 2, to: 7.5 },
    'Potassium outside is confirmed: the sample may be haemolysed.',
    'mmol/L',
  ),
  sodiumDoubt: chosen({ from: 115, to: 165 }, 'Sodium outside is confirmed.', 'mmol/L'),
  altDoubtTimes: chosen(20, 'ALT above so many times its upper limit is doubted.'),
  altAfterMethotrexate: chosen(
    { from: 1, to: 7 },
    'Days after methotrexate on which high ALT and AST are expected.',
    'days',
  ),
  nadirDays: chosen(28, 'Low blood counts are expected so long after day 1 of a cycle or of IL-2.', 'days'),
  eventAroundDays: chosen(7, 'An adverse event explains a laboratory value at most so far from its dates.', 'days'),
  lymphocyteDifference: chosen(20, 'Lymphocytes of two laboratories on one day that differ by more are doubted.', '%'),
  cellSharesPercent: chosen({ from: 80, to: 110 }, 'T, B and NK cells together outside are doubted.', '%'),
  cd4Cd8Tolerance: chosen(10, 'CD4+ and CD8+ together exceed CD3+ at most by so much.', 'percentage points'),
  ejectionFall: known(
    10,
    'A fall of the ejection fraction by so much since the first one is doubted.',
    'percentage points',
  ),
  qtcDoubt: known(480, 'A longer QTcF is doubted.', 'ms'),
  hearingGainDb: chosen(20, 'A larger improvement of hearing at 4 kHz and above is doubted.', 'dB'),
};

const conduct = {
  duplicateDays: chosen(
    3,
    'Children of a site born in the same month, of the same sex, with biopsies so close are looked at.',
    'days',
  ),
  answersAlike: chosen(
    6,
    'Forms of two children with so many equal numbers and texts, and no other, are looked at.',
    'answers',
  ),
  rollForward: chosen(true, 'Later planned dates move with the last actual treatment date.'),
  idleMinutes: chosen(30, 'A session without activity ends after this time.', 'minutes'),
  electronicSince: chosen('2017-01-01', 'Before this day serious events were reported on paper.'),
  bloodCountsExempt: chosen(true, 'Blood counts of grade 4 that are not serious need no reason.'),
  toxicityDays: chosen(28, 'An adverse event that a cycle expects begins so long after its start.', 'days'),
  actionDays: chosen(35, 'Treatment is changed because of an adverse event at most so long after it.', 'days'),
  fractionGy: chosen({ from: 1, to: 10 }, 'Radiotherapy with a dose per fraction outside is doubted.', 'Gy'),
  pendingDays: chosen(30, 'An answer that is pending for longer is asked for.', 'days'),
  saeReportHours: known(24, 'A serious adverse event is reported to the sponsor within this time.', 'h'),
};

/** The settings with their meaning, unit, source and doubt: for the documentation and the settings page. */
export const settingsDescribed = {
  ...analysis,
  ...consentAndEligibility,
  ...dosing,
  ...methotrexate,
  ...immunotherapy,
  ...surgeryAndFollowUp,
  ...measurements,
  ...conduct,
};

type Described = typeof settingsDescribed;
export type Settings = { readonly [K in keyof Described]: Described[K]['value'] };

/** The values alone: `settings.goodResponseRule`. */
export const settings: Settings = Object.fromEntries(
  Object.entries(settingsDescribed).map(([key, { value }]) => [key, value]),
) as Settings; // same keys, each with the type of its value
