import type { Metadata } from 'next';
import { v7 as newId } from 'uuid';
import { answer, assign, cancel, close, raise, reopen } from '@/app/queries/actions';
import { CasebookView } from '@/components/casebook/casebook-view';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { forPage, requireActor } from '@/lib/access/guard';
import { addressPart } from '@/lib/access/query-text';
import { loadCasebook } from '@/lib/casebook/load-casebook';
import { childQueries } from '@/lib/queries/child-queries';
import { casebookSigning } from '@/lib/signatures/casebook-signing';
import { accept, dismiss, enrol } from './actions';

const queryActs = { raise, answer, close, reopen, cancel, assign };

type CasebookPageProps = PageProps<'/participants/[participant]'>;

export async function generateMetadata({ params }: CasebookPageProps): Promise<Metadata> {
  const { participant } = await params;
  return { title: addressPart(participant) };
}

export default async function CasebookPage({ params }: CasebookPageProps) {
  const actor = await requireActor('read casebook');
  const { participant } = await params;
  const [casebook, queries, signing] = await forPage(() =>
    Promise.all([
      loadCasebook(actor, participant),
      childQueries(actor, participant),
      casebookSigning(actor, participant),
    ]),
  );
  return (
    <>
      <Breadcrumbs above={[{ title: 'Participants', href: '/participants' }]} here={casebook.participant.label} />
      <CasebookView
        casebook={casebook}
        queries={queries}
        queryActs={queryActs}
        signing={signing}
        requestId={newId()}
        requestIds={casebook.proposals.map(() => newId())}
        enrol={enrol}
        accept={accept}
        dismiss={dismiss}
      />
    </>
  );
}
