import type { Metadata } from 'next';
import { sign } from '@/app/signatures/actions';
import { PageHeader } from '@/components/layout/page-header';
import { SigningView } from '@/components/signatures/signing-view';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { forPage, requireActor } from '@/lib/access/guard';
import { addressPart, one } from '@/lib/access/query-text';
import { recordView } from '@/lib/casebook/record-view';
import { loadSigning } from '@/lib/signatures/load-signing';

type SignPageProps = PageProps<'/participants/[participant]/sign'>;

export async function generateMetadata({ params }: SignPageProps): Promise<Metadata> {
  const { participant } = await params;
  return { title: `${addressPart(participant)} · Sign` };
}

export default async function SignPage({ params, searchParams }: SignPageProps) {
  const actor = await requireActor('read casebook');
  const { participant } = await params;
  const event = one((await searchParams).event) ?? null;
  const signing = await forPage(() => loadSigning(actor, addressPart(participant), event || null));
  const { label, siteName } = signing.participant;
  await recordView(actor, label);
  return (
    <>
      <Breadcrumbs
        above={[
          { title: 'Participants', href: '/participants' },
          { title: label, href: `/participants/${label}` },
        ]}
        here="Sign"
      />
      <PageHeader title={`${label} · Sign ${signing.inWords}`} subtitle={siteName} />
      <SigningView signing={signing} sign={sign} />
    </>
  );
}
