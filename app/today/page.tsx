import type { Metadata } from 'next';
import { counted } from '@/components/casebook/child-words';
import { PageHeader } from '@/components/layout/page-header';
import { Sites, ToClose, ToConfirm, ToVerify } from '@/components/today/review-work';
import { Deviations, Drafts, Overdue, ToAnswer, ToSign } from '@/components/today/site-work';
import { PrintMarks } from '@/components/ui/print-marks';
import { requireActor } from '@/lib/access/guard';
import { todayIn } from '@/lib/dates/clock';
import type { TimeToResolve } from '@/lib/today/time-to-resolve';
import { type TodayQuery, todayIsFor, todayOf, todayQuery } from '@/lib/today/today';

export const metadata: Metadata = { title: 'Today' };

export default async function TodayPage({ searchParams }: PageProps<'/today'>) {
  const actor = await requireActor(todayIsFor);
  const query = todayQuery.parse(await searchParams);
  const today = await todayOf(actor, query);
  const {
    toAnswer,
    overdue,
    toClose,
    confirmations,
    toVerify,
    toSign,
    drafts,
    deviations,
    sites,
    siteCodes,
    resolved,
  } = today;
  return (
    <div className="stack">
      <PrintMarks title="Today" today={todayIn('UTC')} />
      <PageHeader
        title="Today"
        subtitle={[siteCodes.join(', '), resolvedInWords(resolved)].filter(Boolean).join(' · ')}
      />
      {sites && <Sites sites={sites} />}
      {toAnswer && <ToAnswer list={toAnswer} />}
      {overdue && <Overdue list={overdue} next={pageOf(query, 'overdue', overdue.following)} />}
      {toClose && <ToClose list={toClose} />}
      {toVerify && <ToVerify list={toVerify} />}
      {confirmations && <ToConfirm list={confirmations} />}
      {drafts && <Drafts list={drafts} />}
      {deviations && <Deviations list={deviations} />}
      {toSign && <ToSign list={toSign} next={pageOf(query, 'sign', toSign.following)} />}
    </div>
  );
}

/** The address of the same page with the next part of one list; null after its last. */
function pageOf(query: TodayQuery, list: keyof TodayQuery, following: string | null): string | null {
  if (following === null) return null;
  const asked = Object.entries({ ...query, [list]: following }).filter(([, value]) => value !== '');
  return `/today?${new URLSearchParams(asked)}#${headings[list]}`;
}

const headings: Record<keyof TodayQuery, string> = { overdue: 'overdue', sign: 'to-sign' };

function resolvedInWords({ median, ended }: TimeToResolve): string {
  if (median === null) return 'No query was closed in the last 90 days.';
  const days = median < 1 ? 'less than a day' : counted(Math.round(median), 'day');
  return `In the last 90 days a query took ${days} from question to end (median of ${ended.toLocaleString('en-GB')}).`;
}
