import type { Metadata } from 'next';
import { ApprovalTables } from '@/components/amendments/approval-tables';
import { PageHeader } from '@/components/layout/page-header';
import { requireActor } from '@/lib/access/guard';
import { loadApprovals } from '@/lib/casebook/approvals';

export const metadata: Metadata = { title: 'Amendments' };

export default async function AmendmentsPage() {
  const actor = await requireActor('read casebook');
  const table = await loadApprovals(actor);
  return (
    <>
      <PageHeader
        title="Amendments"
        subtitle="Versions of the protocol and of the consent form, and the day from which each holds at a site"
      />
      <ApprovalTables table={table} />
    </>
  );
}
