import type { Metadata } from 'next';
import { v7 as newId } from 'uuid';
import { CasebookView } from '@/components/casebook/casebook-view';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { forPage, requireActor } from '@/lib/access/guard';
import { addressPart } from '@/lib/access/query-text';
import { loadCasebook } from '@/lib/casebook/load-casebook';
import { accept, dismiss, enrol } from './actions';

type CasebookPageProps = PageProps<'/participants/[participant]'>;

export async function generateMetadata({ params }: CasebookPageProps): Promise<Metadata> {
  const { participant } = await params;
  return { title: addressPart(participant) };
}

export default async function CasebookPage({ params }: CasebookPageProps) {
  const actor = await requireActor('read casebook');
  const { participant } = await params;
  const casebook = await forPage(() => loadCasebook(actor, participant));
  return (
    <>
      <Breadcrumbs above={[{ title: 'Participants', href: '/participants' }]} here={casebook.participant.label} />
      <CasebookView
        casebook={casebook}
        requestId={newId()}
        requestIds={casebook.proposals.map(() => newId())}
        enrol={enrol}
        accept={accept}
        dismiss={dismiss}
      />
    </>
  );
}
