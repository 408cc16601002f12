import type { Metadata } from 'next';
import { PageHeader } from '@/components/layout/page-header';
import { EventsTable } from '@/components/study/events-table';
import { FollowUpTable } from '@/components/study/follow-up-table';
import { StudyTabs } from '@/components/study/tabs';
import { Notice } from '@/components/ui/notice';
import { requireActor } from '@/lib/access/guard';

export const metadata: Metadata = { title: 'Calendar of the study' };

export default async function CalendarPage() {
  await requireActor('read study');
  return (
    <>
      <PageHeader
        title="Study"
        subtitle="The treatment calendar. Weeks are counted from day 1 of the first chemotherapy; later events move with the last treatment that was given."
      />
      <StudyTabs here="Calendar" />
      <div className="stack">
        <Notice kind="warning" title="Weeks, windows and doses are unsure">
          The schedule of the 1995 to 2010 protocol was found in no published source. The study group must confirm it.
        </Notice>
        <section>
          <h2 className="visually-hidden">Treatment</h2>
          <EventsTable />
        </section>
        <section className="section">
          <h2>Follow-up</h2>
          <FollowUpTable />
        </section>
      </div>
    </>
  );
}
