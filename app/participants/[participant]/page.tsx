import type { Metadata } from 'next';
import { v7 as newId } from 'uuid';
import { answer, assign, cancel, close, raise, reopen } from '@/app/queries/actions';
import { CasebookView } from '@/components/casebook/casebook-view';
import { AsOfBand } from '@/components/cuts/as-of-band';
import { AsOfForm } from '@/components/cuts/as-of-form';
import { withAsOf } from '@/components/cuts/with-as-of';
import { PageHeader } from '@/components/layout/page-header';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { forPage, requireActor } from '@/lib/access/guard';
import { addressPart } from '@/lib/access/query-text';
import { loadCasebook } from '@/lib/casebook/load-casebook';
import { recordView } from '@/lib/casebook/record-view';
import { lookBack } from '@/lib/cuts/look-back';
import { thereThen } from '@/lib/cuts/there-then';
import { childQueries } from '@/lib/queries/child-queries';
import { casebookSigning } from '@/lib/signatures/casebook-signing';
import { accept, dismiss, enrol } from './actions';

const queryActs = { raise, answer, close, reopen, cancel, assign };

type CasebookPageProps = PageProps<'/participants/[participant]'>;

export async function generateMetadata({ params }: CasebookPageProps): Promise<Metadata> {
  const { participant } = await params;
  return { title: addressPart(participant) };
}

export default async function CasebookPage({ params, searchParams }: CasebookPageProps) {
  const actor = await requireActor('read casebook');
  const { participant } = await params;
  const { asof } = await searchParams;
  const look = await forPage(() => lookBack(actor, asof, participant));
  const { at, asOf } = look;
  const read = await forPage(() =>
    thereThen(() =>
      Promise.all([
        loadCasebook(actor, participant, at),
        childQueries(actor, participant, at),
        at === null ? casebookSigning(actor, participant) : null,
      ]),
    ),
  );
  const here = `/participants/${participant}`;
  const above = [{ title: 'Participants', href: withAsOf('/participants', asOf) }];
  const pastOrNow = (
    <>
      <AsOfBand look={look} href={here} isTooEarly={read === null} />
      <AsOfForm look={look} action={here} />
    </>
  );
  if (read === null)
    return (
      <div className="stack">
        <Breadcrumbs above={above} here={participant} />
        <PageHeader title={`${participant} · Casebook`} />
        {pastOrNow}
      </div>
    );
  const [casebook, queries, signing] = read;
  await recordView(actor, casebook.participant.screeningNumber);
  return (
    <>
      <Breadcrumbs above={above} here={casebook.participant.label} />
      <CasebookView
        casebook={casebook}
        queries={queries}
        queryActs={queryActs}
        asOf={asOf}
        signing={signing}
        requestId={newId()}
        requestIds={casebook.proposals.map(() => newId())}
        enrol={enrol}
        accept={accept}
        dismiss={dismiss}
      >
        {pastOrNow}
      </CasebookView>
    </>
  );
}
