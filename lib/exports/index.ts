import type { Permission } from '@/study/roles';

/** A file that can be taken, as the page of exports lists it. */
export interface ExportOffer {
  title: string;
  says: string;
  href: string;
  may: Permission;
}

/** Every file that leaves the study besides the data themselves, which have choices of their own. */
export const exportOffers: readonly ExportOffer[] = [
  {
    title: 'Annotated case report form',
    says: 'The blank forms with the name of each variable and its codes, as PDF.',
    href: '/study/annotated-crf.pdf',
    may: 'read study',
  },
  {
    title: 'Audit trail',
    says: 'Every change with its place in the chain, as the verifier reads it. The page of the audit trail has the verifier beside it.',
    href: '/audit-trail/trail.jsonl',
    may: 'read audit trail',
  },
];
