import type { Metadata } from 'next';
import { PageHeader } from '@/components/layout/page-header';
import { LockRows } from '@/components/locks/lock-rows';
import { SitesTable } from '@/components/locks/sites-table';
import { StudyLockPanel } from '@/components/locks/study-lock-panel';
import { forPage, requireActor } from '@/lib/access/guard';
import { listLocks } from '@/lib/locks/list-locks';
import { lift, set } from './actions';

export const metadata: Metadata = { title: 'Locks' };

export default async function LocksPage() {
  const actor = await requireActor('freeze data');
  const page = await forPage(() => listLocks(actor));
  const acts = { set, lift };
  return (
    <>
      <PageHeader
        title="Locks"
        subtitle="What is frozen, so that the site changes it no more, and what is locked, so that nobody does"
      />
      <StudyLockPanel page={page} acts={acts} />
      <section className="section" aria-labelledby="sites">
        <h2 id="sites">Sites</h2>
        <SitesTable sites={page.sites} acts={acts} />
      </section>
      <section className="section" aria-labelledby="casebooks">
        <h2 id="casebooks">In casebooks</h2>
        {page.inCasebooks.length === 0 ? (
          <p className="empty">Nothing is frozen or locked by itself in any casebook.</p>
        ) : (
          <LockRows rows={page.inCasebooks} caption="Frozen or locked in casebooks" lift={lift} withChild />
        )}
      </section>
      {page.history.length > 0 && (
        <section className="section" aria-labelledby="history">
          <h2 id="history">Locks that were lifted</h2>
          <LockRows rows={page.history} caption="Locks that were lifted" lift={lift} />
        </section>
      )}
    </>
  );
}
