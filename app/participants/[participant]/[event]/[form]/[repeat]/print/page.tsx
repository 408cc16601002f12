import type { Metadata } from 'next';
import { EntryDocument } from '@/components/crf/entry-document';
import { requireActor } from '@/lib/access/guard';
import { type EntryParams, entryAt, hrefOf } from '../entry-at';

interface PrintPageProps {
  params: Promise<EntryParams>;
}

export const metadata: Metadata = { title: 'Print view' };

export default async function EntryPrintPage({ params }: PrintPageProps) {
  const actor = await requireActor('read casebook');
  const page = await entryAt(actor, await params);
  return <EntryDocument page={page} printedBy={actor.displayName} now={new Date()} backHref={hrefOf(page)} />;
}
