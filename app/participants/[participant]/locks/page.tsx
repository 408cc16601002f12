import type { Metadata } from 'next';
import { lift, set } from '@/app/locks/actions';
import { PageHeader } from '@/components/layout/page-header';
import { ParticipantLocksView } from '@/components/locks/participant-locks-view';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { forPage, requireActor } from '@/lib/access/guard';
import { addressPart } from '@/lib/access/query-text';
import { participantLocks } from '@/lib/locks/participant-locks';

type LocksOfChildProps = PageProps<'/participants/[participant]/locks'>;

export async function generateMetadata({ params }: LocksOfChildProps): Promise<Metadata> {
  const { participant } = await params;
  return { title: `${addressPart(participant)} · Locks` };
}

export default async function LocksOfChildPage({ params }: LocksOfChildProps) {
  const actor = await requireActor('read casebook');
  const { participant } = await params;
  const page = await forPage(() => participantLocks(actor, participant));
  return (
    <>
      <Breadcrumbs
        above={[
          { title: 'Participants', href: '/participants' },
          { title: page.label, href: `/participants/${page.label}` },
        ]}
        here="Locks"
      />
      <PageHeader title={`${page.label} · Locks`} subtitle="What is frozen or locked of this child, and by whom" />
      <ParticipantLocksView page={page} acts={{ set, lift }} />
    </>
  );
}
