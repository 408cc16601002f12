import type { Metadata } from 'next';
import { v7 as newId } from 'uuid';
import { ScreenForm } from '@/components/casebook/screen-form';
import { PageHeader } from '@/components/layout/page-header';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { requireActor } from '@/lib/access/guard';
import { openSites } from '@/lib/casebook/open-sites';
import { screen } from './actions';

export const metadata: Metadata = { title: 'Screen a child' };

export default async function ScreenPage() {
  const actor = await requireActor('enrol participants');
  const sites = await openSites(actor, 'enrol participants');
  return (
    <>
      <Breadcrumbs above={[{ title: 'Participants', href: '/participants' }]} here="Screen a child" />
      <PageHeader title="Screen a child" />
      <ScreenForm sites={sites} requestId={newId()} screen={screen} />
    </>
  );
}
