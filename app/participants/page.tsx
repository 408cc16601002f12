import type { Metadata } from 'next';
import Link from 'next/link';
import { countInWords } from '@/components/casebook/child-words';
import { NoParticipants } from '@/components/casebook/no-participants';
import { Pager } from '@/components/casebook/pager';
import { ParticipantsFilters } from '@/components/casebook/participants-filters';
import { ParticipantsTable } from '@/components/casebook/participants-table';
import { AsOfBand } from '@/components/cuts/as-of-band';
import { AsOfForm } from '@/components/cuts/as-of-form';
import { PageHeader } from '@/components/layout/page-header';
import { Icon } from '@/components/ui/icon';
import { PrintMarks } from '@/components/ui/print-marks';
import { may } from '@/lib/access/actor';
import { requireActor } from '@/lib/access/guard';
import { listParticipants } from '@/lib/casebook/list-participants';
import { type ListQuery, listAddress, readListQuery } from '@/lib/casebook/list-query';
import { lookBack } from '@/lib/cuts/look-back';
import { todayIn } from '@/lib/dates/clock';

export const metadata: Metadata = { title: 'Participants' };

export default async function ParticipantsPage({ searchParams }: PageProps<'/participants'>) {
  const actor = await requireActor('read casebook');
  const asked = readListQuery(await searchParams);
  const look = await lookBack(actor, asked.asOf);
  const query = { ...asked, asOf: look.asOf };
  const list = await listParticipants(actor, query, look.at);
  const mayScreen = look.at === null && may(actor, 'enrol participants');
  const address = (changed: Partial<ListQuery>) => listAddress(query, { after: null, before: null, ...changed });
  return (
    <div className="stack">
      <PrintMarks title="Participants" today={todayIn('UTC')} />
      <PageHeader title="Participants" actions={mayScreen && <ScreenLink />} />
      <AsOfBand look={look} href={address({ asOf: '' })} />
      <ParticipantsFilters query={query} sites={list.sites} />
      {list.participants.length === 0 ? (
        <NoParticipants query={query} mayScreen={mayScreen} />
      ) : (
        <>
          <ParticipantsTable
            participants={list.participants}
            query={query}
            sorted={(sort, order) => address({ sort, order })}
          />
          <Pager
            says={countInWords(list)}
            previous={list.previous && address({ before: list.previous })}
            following={list.following && address({ after: list.following })}
          />
        </>
      )}
      <AsOfForm look={look} action="/participants" />
    </div>
  );
}

function ScreenLink() {
  return (
    <Link className="button primary" href="/participants/new" prefetch={false}>
      <Icon name="add" />
      Screen a child
    </Link>
  );
}
