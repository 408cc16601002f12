import type { Answers } from '@/lib/crf/value';
import type { SiteCode } from './sites';

/** A document that an ethics committee approves: it holds at a site from the day of approval until the next version does. */
export interface ApprovedVersion {
  version: string;
  title: string;
  /** Day of approval by site code. A site that is not named has not approved it. */
  approvedOn: Partial<Record<SiteCode, string>>;
}

/** What the study is called. Invented for the demonstration, after Meazza et al., Med Oncol 2017;34(12):191. */
export const study = {
  oid: 'META-OS-IL2',
  shortName: 'META-OS IL-2',
  title:
    'Chemotherapy, surgery and interleukin-2 with LAK-cell reinfusion for children with osteosarcoma metastatic at diagnosis',
  phase: 'Prospective single-arm study',
} as const;

/** Versions of the protocol. The dates are invented: the study's own are not published. */
export const protocolVersions = [
  {
    version: '1.0',
    title: 'First version',
    approvedOn: { MI01: '1995-06-12', MI02: '1995-11-20', MI03: '1996-09-02', TR01: '1995-06-12' },
  },
  {
    version: '2.0',
    title: 'Follow-up extended to 20 years',
    approvedOn: { MI01: '2001-01-15', MI02: '2001-03-05', MI03: '2001-05-07', TR01: '2001-01-15' },
  },
  {
    version: '3.0',
    title: 'Toxicity by common terminology criteria',
    approvedOn: { MI01: '2006-02-13', MI02: '2006-04-03', MI03: '2006-06-05', TR01: '2006-02-13' },
  },
  {
    version: '4.0',
    title: 'Quality of life added, soluble IL-2 receptor dropped, heart limit raised, earlier preoperative imaging',
    // At Lisbon the ethics committee has not approved it: what it would change there can be looked at.
    approvedOn: { MI01: '2009-01-12', MI02: '2009-03-02', TR01: '2009-01-12' },
  },
] as const satisfies readonly ApprovedVersion[];

/** Versions of the consent form for parents. The dates are invented. */
export const consentVersions = [
  {
    version: '1.0',
    title: 'First version',
    approvedOn: { MI01: '1995-06-12', MI02: '1995-11-20', MI03: '1996-09-02', TR01: '1995-06-12' },
  },
  {
    version: '2.0',
    title: 'Storage of blood and tumour for research added',
    approvedOn: { MI01: '1999-01-11', MI02: '1999-02-08', MI03: '1999-03-01', TR01: '1999-01-11' },
  },
  {
    version: '3.0',
    title: 'Contact after age 18 added',
    approvedOn: { MI01: '2006-02-13', MI02: '2006-04-03', MI03: '2006-06-05', TR01: '2006-02-13' },
  },
] as const satisfies readonly ApprovedVersion[];

/** The latest version approved at the site on that day by the plan of the study, or null before the first. */
export function versionInForce(versions: readonly ApprovedVersion[], site: string, on: string): string | null {
  const approvedOn = (version: ApprovedVersion) => (version.approvedOn as Record<string, string | undefined>)[site]; // any code may be asked for
  return versions.findLast((version) => (approvedOn(version) ?? '9999') <= on)?.version ?? null;
}

export type Document = 'protocol' | 'consent';

/** Every version of a document of the study, the first one first. */
export const versionsOf: Readonly<Record<Document, readonly ApprovedVersion[]>> = {
  protocol: protocolVersions,
  consent: consentVersions,
};

/** Of the approvals kept by a site: did this version hold there on that day? Null when the site has none on record at all. */
export function wasApproved(
  approvals: readonly Answers[] = [],
  { document, version, on }: { document: Document; version: string; on: string },
): boolean | null {
  const own = approvals.filter((approval) => approval.document === document);
  if (own.length === 0) return null;
  return own.some((approval) => approval.version === version && String(approval.from) <= on);
}

/** The approvals that the plan of the study knows; those that come later are recorded in the database. */
export function plannedApprovals(): { document: Document; version: string; site: string; approvedOn: string }[] {
  return (Object.keys(versionsOf) as Document[]).flatMap((document) =>
    versionsOf[document].flatMap(({ version, approvedOn }) =>
      Object.entries(approvedOn).map(([site, on]) => ({ document, version, site, approvedOn: on })),
    ),
  );
}
