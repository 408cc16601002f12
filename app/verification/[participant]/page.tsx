import type { Metadata } from 'next';
import Link from 'next/link';
import { PageHeader } from '@/components/layout/page-header';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { ChangedList } from '@/components/verification/changed-list';
import { ChildEvents } from '@/components/verification/child-events';
import { VerifyPlanned } from '@/components/verification/verify-planned';
import { forPage, requireActor } from '@/lib/access/guard';
import { addressPart } from '@/lib/access/query-text';
import { recordView } from '@/lib/casebook/record-view';
import { type ChildVerification, childVerification } from '@/lib/verification/child-verification';
import { verifyAsked } from '../actions';

export const metadata: Metadata = { title: 'Verification of a casebook' };

const askedInWords: Record<ChildVerification['asked'], string> = {
  all: 'The plan of the site asks for all answers of this participant',
  critical: 'The plan of the site asks for the critical answers of this participant',
  nothing: 'The plan of the site asks for nothing of this participant',
};

export default async function ChildVerificationPage({ params }: PageProps<'/verification/[participant]'>) {
  const actor = await requireActor('read casebook');
  const { participant } = await params;
  const child = await forPage(() => childVerification(actor, addressPart(participant)));
  await recordView(actor, child.label);
  const forms = child.events.flatMap((event) => event.forms);
  const changed = forms.filter((form) => form.changed.length > 0);
  return (
    <>
      <Breadcrumbs above={[{ title: 'Verification', href: '/verification' }]} here={child.label} />
      <PageHeader
        title={`${child.label} · Verification`}
        subtitle={`${child.siteCode} · ${child.siteName} · ${askedInWords[child.asked]}`}
        actions={
          <Link className="button" href={`/participants/${child.label}`} prefetch={false}>
            To the casebook
          </Link>
        }
      />
      <section className="section" aria-labelledby="changed">
        <h2 id="changed">Changed since it was verified</h2>
        {changed.length === 0 ? (
          <p className="muted">Nothing changed since somebody looked.</p>
        ) : (
          <ChangedList
            forms={changed.map((form) => ({ ...form, participant: child.label, siteCode: child.siteCode }))}
          />
        )}
      </section>
      {child.mayVerify && (
        <VerifyPlanned
          participant={child.label}
          event={null}
          what="the whole casebook"
          forms={forms}
          verify={verifyAsked}
        />
      )}
      {forms.length === 0 && <p className="empty">No form is complete yet: there is nothing to verify.</p>}
      <ChildEvents child={child} verify={verifyAsked} />
    </>
  );
}
