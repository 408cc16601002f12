import type { Metadata } from 'next';
import { Confirmations } from '@/components/crf/confirmations';
import { EntryHeading, entryTitle } from '@/components/crf/entry-heading';
import { Notice } from '@/components/ui/notice';
import { requireActor } from '@/lib/access/guard';
import { changeReasons } from '@/lib/casebook/entry-input';
import { ask, decide, save } from './actions';
import { type EntryParams, entryAt, hrefOf } from './entry-at';
import { EntryRoom } from './entry-room';
import { reviewActs } from './review-acts';

interface EntryPageProps {
  params: Promise<EntryParams>;
}

export async function generateMetadata({ params }: EntryPageProps): Promise<Metadata> {
  const actor = await requireActor('read casebook');
  return { title: entryTitle(await entryAt(actor, await params)) };
}

export default async function EntryFormPage({ params }: EntryPageProps) {
  const actor = await requireActor('read casebook');
  const page = await entryAt(actor, await params);
  const href = hrefOf(page);
  return (
    <>
      <EntryHeading page={page} printHref={`${href}/print`} />
      {page.maySave && page.closedBecause && <Notice kind="info">{page.closedBecause}</Notice>}
      <Confirmations confirmations={page.confirmations} decide={decide} />
      <EntryRoom
        key={href}
        packed={JSON.stringify(page)}
        href={href}
        personId={actor.personId}
        reasons={changeReasons}
        save={save}
        ask={ask}
        acts={reviewActs}
      />
    </>
  );
}
