import type { Answers } from '@/lib/crf/value';
import { type AnalyteCode, analyteCodes, analyteFacts } from '../laboratory/analytes';
import type { SiteCode } from '../sites';
import { conventionalRanges, type DemoBand, type DemoUnitRanges, internationalRanges } from './laboratory-ranges';

/** A range as a person would type it: what the application's own verbs take. */
export interface DemoRange {
  analyte: AnalyteCode;
  unit: string;
  sex: string;
  ageFrom: string;
  ageTo: string;
  low: string;
  high: string;
  validFrom: string;
  validTo: string;
}

export interface DemoLaboratory {
  site: SiteCode;
  name: string;
  ranges: readonly DemoRange[];
}

type Sets = Readonly<Record<AnalyteCode, readonly Period[]>>;
type Period = DemoUnitRanges & { from: string; to: string | null };

/** Before the first child of the study was diagnosed. */
const opened = '1995-01-01';
const always = (ranges: DemoUnitRanges): Period[] => [{ ...ranges, from: opened, to: null }];
const alwaysAll = (all: Readonly<Record<AnalyteCode, DemoUnitRanges>>): Sets =>
  Object.fromEntries(analyteCodes.map((code) => [code, always(all[code])])) as unknown as Sets; // the codes of all analytes

const inUnit = (unit: string, { bands }: DemoUnitRanges): DemoUnitRanges => ({ unit, bands });
const conventional = alwaysAll(conventionalRanges);
const { creat, urea } = internationalRanges;

/** Jaffé's method, which also reads what is not creatinine, before the enzymatic one. */
const jaffe: DemoUnitRanges = {
  unit: 'mg/dL',
  bands: [
    { low: 0.2, high: 0.6, from: 0, to: 2 },
    { low: 0.3, high: 0.7, from: 2, to: 6 },
    { low: 0.4, high: 0.9, from: 6, to: 12 },
    { low: 0.5, high: 1.0, from: 12, to: 16 },
    { low: 0.6, high: 1.1, from: 16, sex: 'F' },
    { low: 0.7, high: 1.3, from: 16, sex: 'M' },
  ],
};

/** The method of the German society (pyruvate to lactate), whose numbers are about twice those of the international one. */
const ldhOldMethod: DemoUnitRanges = {
  unit: 'U/L',
  bands: [
    { low: 360, high: 870, from: 0, to: 1 },
    { low: 320, high: 740, from: 1, to: 2 },
    { low: 220, high: 590, from: 2, to: 12 },
    { low: 210, high: 460, from: 12 },
  ],
};

const thousands = (code: 'wbc' | 'anc' | 'lym' | 'plat') => always(inUnit('10*3/uL', conventionalRanges[code]));
const equivalents = (code: 'na' | 'k' | 'hco3') => always(inUnit('meq/L', conventionalRanges[code]));
const internationalUnits = (code: 'alt' | 'ast' | 'ggt' | 'alp') => always(inUnit('[IU]/L', conventionalRanges[code]));

/**
 * The invented laboratories of the demo study. Limits are those of paediatric textbooks, not those of any hospital. Glucose is in mg/dL
 * everywhere: the form takes it as a whole number, which mmol/L would make too coarse.
 */
const laboratories: readonly WithSets[] = [
  laboratory('MI01', 'Central laboratory', {
    ...conventional,
    creat: [
      { ...jaffe, from: opened, to: '2003-12-31' },
      { ...conventionalRanges.creat, from: '2004-01-01', to: null },
    ],
  }),
  laboratory('MI01', 'Emergency laboratory', { ...conventional, creat: always(creat), urea: always(urea) }),
  laboratory('MI02', 'Hospital laboratory', {
    ...conventional,
    ...{ wbc: thousands('wbc'), anc: thousands('anc'), lym: thousands('lym'), plat: thousands('plat') },
    ...{ na: equivalents('na'), k: equivalents('k'), hco3: equivalents('hco3') },
    ...{ alt: internationalUnits('alt'), ast: internationalUnits('ast') },
    ...{ ggt: internationalUnits('ggt'), alp: internationalUnits('alp') },
    ldh: [
      { ...ldhOldMethod, from: opened, to: '2002-06-30' },
      { ...conventionalRanges.ldh, from: '2002-07-01', to: null },
    ],
  }),
  laboratory('MI03', 'Clinical pathology', alwaysAll(internationalRanges)),
  laboratory('TR01', 'Training laboratory', conventional),
];

/** What they are and which ranges they have, as a person would type them. */
export const demoLaboratories: readonly DemoLaboratory[] = laboratories;

/** The laboratories of a site as its forms read them (`Context.lists`). */
export function demoLaboratoryList(site: string): Answers[] {
  return ofSite(site).map(({ name }) => ({ name, closed: 'N' }));
}

/** The reference ranges of a site as its forms read them: by laboratory, analyte, first day and age. Of a child's sex, those that can be its. */
export function demoReferenceRanges(site: string, sex: 'M' | 'F' | null = null): Answers[] {
  const rows = ofSite(site).flatMap(({ name, sets }) =>
    analyteCodes.flatMap((code) =>
      sets[code].flatMap((period) => period.bands.map((band) => row(name, code, period, band))),
    ),
  );
  const key = (one: Answers) =>
    [one.laboratory, one.analyte, one.from, String(one.agefrom).padStart(4, '0'), one.sex ?? 'Z'].join(' ');
  return rows
    .filter((one) => sex === null || one.sex === null || one.sex === sex)
    .sort((one, other) => (key(one) < key(other) ? -1 : 1));
}

interface WithSets extends DemoLaboratory {
  sets: Sets;
}

function laboratory(site: SiteCode, name: string, sets: Sets): WithSets {
  const ranges = analyteCodes.flatMap((code) =>
    sets[code].flatMap((period) => period.bands.map((band) => typed(code, period, band))),
  );
  return { site, name, ranges, sets };
}

function ofSite(site: string): WithSets[] {
  return laboratories.filter((one) => one.site === site).sort((one, other) => (one.name < other.name ? -1 : 1));
}

function typed(analyte: AnalyteCode, { unit, from, to }: Period, band: DemoBand): DemoRange {
  const age = (years: number | undefined) => (years === undefined ? '' : `${Math.round(years * 12)} m`);
  return {
    ...{ analyte, unit, sex: band.sex ?? 'both', ageFrom: age(band.from), ageTo: age(band.to) },
    ...{ low: band.low === null ? '' : String(band.low), high: String(band.high), validFrom: from, validTo: to ?? '' },
  };
}

/** Without an upper age a range goes to 100 years. */
const oldest = 1200;

function row(laboratoryName: string, analyte: AnalyteCode, { unit, from, to }: Period, band: DemoBand): Answers {
  return {
    ...{ laboratory: laboratoryName, analyte, unit, ...factors(analyte, unit), sex: band.sex ?? null },
    ...{ agefrom: Math.round(band.from * 12), ageto: band.to === undefined ? oldest : Math.round(band.to * 12) },
    ...{ from, to, low: band.low, high: band.high },
  };
}

function factors(analyte: AnalyteCode, unit: string): { toown: number; tosi: number } {
  const { own, si, toSi, otherUnits } = analyteFacts(analyte);
  if (unit === own.ucum) return { toown: 1, tosi: toSi };
  if (unit === si.ucum) return { toown: 1 / toSi, tosi: 1 };
  const toOwn = otherUnits.find(({ ucum }) => ucum === unit)?.toOwn;
  if (toOwn === undefined) throw new Error(`No laboratory of the demo study reports ${analyte} in ${unit}.`);
  return { toown: toOwn, tosi: toOwn * toSi };
}
