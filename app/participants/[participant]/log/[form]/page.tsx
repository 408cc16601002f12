import type { Metadata } from 'next';
import { LogTable } from '@/components/casebook/log-table';
import { AsOfBand } from '@/components/cuts/as-of-band';
import { withAsOf } from '@/components/cuts/with-as-of';
import { PageHeader } from '@/components/layout/page-header';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { Notice } from '@/components/ui/notice';
import { forPage, requireActor } from '@/lib/access/guard';
import { addressPart } from '@/lib/access/query-text';
import { changeReasons } from '@/lib/casebook/entry-input';
import { loadLog } from '@/lib/casebook/load-log';
import { recordView } from '@/lib/casebook/record-view';
import { lookBack } from '@/lib/cuts/look-back';
import { thereThen } from '@/lib/cuts/there-then';
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

export default async function LogPage({ params, searchParams }: LogPageProps) {
  const actor = await requireActor('read casebook');
  const place = await params;
  const [child, code] = [addressPart(place.participant), addressPart(place.form)];
  const { asof } = await searchParams;
  const look = asof ? await forPage(() => lookBack(actor, asof, child)) : null;
  const asOf = look?.asOf ?? '';
  const log = await forPage(() => thereThen(() => loadLog(actor, child, code, look?.at ?? null)));
  const band = look && <AsOfBand look={look} href={`/participants/${child}/log/${code}`} isTooEarly={log === null} />;
  if (log === null)
    return (
      <>
        <PageHeader title={`${child} · ${logTitle(formByCode(code)?.title ?? 'Any')}`} />
        {band}
      </>
    );
  const { participant, form, next } = log;
  await recordView(actor, participant.label);
  return (
    <>
      <Breadcrumbs
        above={[
          { title: 'Participants', href: withAsOf('/participants', asOf) },
          { title: participant.label, href: withAsOf(`/participants/${participant.label}`, asOf) },
        ]}
        here={logTitle(form.title)}
      />
      <PageHeader title={`${participant.label} · ${logTitle(form.title)}`} subtitle={participant.siteName} />
      {band}
      <LogTable log={log} asOf={asOf} />
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
