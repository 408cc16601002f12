import type { Metadata } from 'next';
import { Confirmations } from '@/components/crf/confirmations';
import { EntryHeading, entryTitle } from '@/components/crf/entry-heading';
import { AsOfBand } from '@/components/cuts/as-of-band';
import { withAsOf } from '@/components/cuts/with-as-of';
import { Notice } from '@/components/ui/notice';
import { forPage, requireActor } from '@/lib/access/guard';
import { addressPart } from '@/lib/access/query-text';
import { changeReasons } from '@/lib/casebook/entry-input';
import type { EntryPage } from '@/lib/casebook/load-entry';
import { type LookBack, lookBack } from '@/lib/cuts/look-back';
import { ask, decide, save } from './actions';
import { type EntryParams, entryAsOf, entryAt, hrefOf } from './entry-at';
import { EntryRoom } from './entry-room';
import { reviewActs } from './review-acts';

interface EntryPageProps {
  params: Promise<EntryParams>;
  searchParams: Promise<{ asof?: string | string[] }>;
}

export async function generateMetadata({ params }: Pick<EntryPageProps, 'params'>): Promise<Metadata> {
  const actor = await requireActor('read casebook');
  return { title: entryTitle(await entryAt(actor, await params)) };
}

export default async function EntryFormPage({ params, searchParams }: EntryPageProps) {
  const actor = await requireActor('read casebook');
  const [place, { asof }] = await Promise.all([params, searchParams]);
  const look = asof ? await forPage(() => lookBack(actor, asof, addressPart(place.participant))) : null;
  const at = look?.at ?? null;
  const page = at ? await entryAsOf(actor, place, at) : await entryAt(actor, place);
  if (page === null) return <TooEarly page={await entryAt(actor, place)} look={look} />;
  const href = hrefOf(page);
  const asOf = look?.asOf ?? '';
  return (
    <>
      <EntryHeading page={page} asOf={asOf} {...(at === null && { href })} />
      {look && <AsOfBand look={look} href={href} />}
      {page.maySave && page.closedBecause && <Notice kind="info">{page.closedBecause}</Notice>}
      <Confirmations confirmations={page.confirmations} decide={decide} />
      <EntryRoom
        key={withAsOf(href, asOf)}
        upTo={at?.toISOString() ?? null}
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

function TooEarly({ page, look }: { page: EntryPage; look: LookBack | null }) {
  return (
    <>
      <EntryHeading page={page} asOf={look?.asOf ?? ''} />
      {look && <AsOfBand look={look} href={hrefOf(page)} isTooEarly />}
    </>
  );
}
