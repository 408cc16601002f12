/** A hospital that takes part, as the study plans it. People and closing dates are kept by the administrator, in the database. */
export interface PlannedSite {
  code: string;
  name: string;
  /** IANA name; the site's own day decides what lies in the future. */
  timeZone: string;
  /** ISO 3166-1 alpha-3: proposed as the country of residence of its children. */
  country: string;
  /** For practice: its children are invented, and no analysis counts them. */
  isTraining?: true;
}

/** The three invented hospitals of the demo study, MI03 an hour behind the others, and the site at which people practise. */
export const sites = [
  { code: 'MI01', name: 'Imaginary Institute of Oncology, Milan', timeZone: 'Europe/Rome', country: 'ITA' },
  { code: 'MI02', name: "Invented Children's Hospital, Bergamo", timeZone: 'Europe/Rome', country: 'ITA' },
  { code: 'MI03', name: 'Fictional Paediatric Hospital, Lisbon', timeZone: 'Europe/Lisbon', country: 'PRT' },
  {
    code: 'TR01',
    name: 'Training site, with planted errors',
    timeZone: 'Europe/Rome',
    country: 'ITA',
    isTraining: true,
  },
] as const satisfies readonly PlannedSite[];

export type SiteCode = (typeof sites)[number]['code'];

/** The site with this code, or undefined when the study plan does not know it (an administrator may have opened another). */
export function plannedSite(code: string): PlannedSite | undefined {
  return sites.find((site) => site.code === code);
}
