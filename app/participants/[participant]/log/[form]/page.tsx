import type { Metadata } from 'next';
import { LogTable } from '@/components/casebook/log-table';
import { PageHeader } from '@/components/layout/page-header';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { Notice } from '@/components/ui/notice';
import { forPage, requireActor } from '@/lib/access/guard';
import { addressPart } from '@/lib/access/query-text';
import { changeReasons } from '@/lib/casebook/entry-input';
import { loadLog } from '@/lib/casebook/load-log';
import { formByCode } from '@/study/forms';
import { ask, save } from '../../[event]/[form]/[repeat]/actions';
import { hrefOf } from '../../[event]/[form]/[repeat]/entry-at';
import { EntryRoom } from '../../[event]/[form]/[repeat]/entry-room';

type LogPageProps = PageProps<'/participants/[participant]/log/[form]'>;

export async function generateMetadata({ params }: LogPageProps): Promise<Metadata> {
  const { participant, form } = await params;
  return { title: `${addressPart(participant)} · ${logTitle(formByCode(addressPart(form))?.title ?? 'Any')}` };
}

const logTitle = (form: string) => `${form} log`;

export default async function LogPage({ params }: LogPageProps) {
  const actor = await requireActor('read casebook');
  const place = await params;
  const log = await forPage(() => loadLog(actor, addressPart(place.participant), addressPart(place.form)));
  const { participant, form, next } = log;
  return (
    <>
      <Breadcrumbs
        above={[
          { title: 'Participants', href: '/participants' },
          { title: participant.label, href: `/participants/${participant.label}` },
        ]}
        here={logTitle(form.title)}
      />
      <PageHeader title={`${participant.label} · ${logTitle(form.title)}`} subtitle={participant.siteName} />
      <LogTable log={log} />
      {log.closedBecause && <Notice kind="info">{log.closedBecause}</Notice>}
      {next && (
        <section className="section quick-entry" aria-labelledby="quick-entry">
          <h2 id="quick-entry">Add a row</h2>
          <EntryRoom
            key={hrefOf(next)}
            packed={JSON.stringify(next)}
            href={hrefOf(next)}
            personId={actor.personId}
            reasons={changeReasons}
            isCompact
            save={save}
            ask={ask}
          />
        </section>
      )}
    </>
  );
}
