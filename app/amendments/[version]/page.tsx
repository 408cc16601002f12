import type { Metadata } from 'next';
import { ActionForm } from '@/components/access/action-form';
import { SiteBox } from '@/components/access/site-box';
import { TextBox } from '@/components/access/text-box';
import { AmendedParts } from '@/components/amendments/amended-parts';
import { PreviewOf } from '@/components/amendments/preview-of';
import { PageHeader } from '@/components/layout/page-header';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { Notice } from '@/components/ui/notice';
import { may } from '@/lib/access/actor';
import { forPage, requireActor } from '@/lib/access/guard';
import { addressPart, one } from '@/lib/access/query-text';
import { loadApprovals } from '@/lib/casebook/approvals';
import { loadAmendment, previewAmendment } from '@/lib/casebook/preview-amendment';
import { todayIn } from '@/lib/dates/clock';
import { parseTypedDate } from '@/lib/dates/typed-date';
import { shortDate } from '@/lib/dates/words';
import { record } from '../actions';

type AmendmentPageProps = PageProps<'/amendments/[version]'>;

export async function generateMetadata({ params }: AmendmentPageProps): Promise<Metadata> {
  const { version } = await params;
  return { title: `Amendment ${addressPart(version)}` };
}

export default async function AmendmentPage({ params, searchParams }: AmendmentPageProps) {
  const actor = await requireActor('read casebook');
  const [{ version: part }, asked] = await Promise.all([params, searchParams]);
  const version = addressPart(part);
  const [amendment, table] = await Promise.all([
    forPage(async () => loadAmendment(actor, version)),
    loadApprovals(actor),
  ]);
  const site = one(asked.site) ?? '';
  const typed = one(asked.from) ?? '';
  const from = parseTypedDate(typed, todayIn('UTC'));
  const isAsked = site !== '' && typed !== '';
  const preview =
    isAsked && from.ok ? await forPage(() => previewAmendment(actor, { version, site, from: from.value })) : null;
  return (
    <>
      <Breadcrumbs above={[{ title: 'Amendments', href: '/amendments' }]} here={`Version ${version}`} />
      <PageHeader title={`Version ${version}`} subtitle={amendment.title} />
      <AmendedParts parts={amendment.parts} />
      <section className="section">
        <h2>What it would change at a site</h2>
        <form className="filters">
          <SiteBox sites={table.sites} none="Choose a site" defaultValue={site} />
          <TextBox label="Approved on" name="from" defaultValue={typed} help="3/4/2009, or t for today" />
          <button className="button" type="submit">
            Look
          </button>
        </form>
        {isAsked && !from.ok && <Notice kind="danger">{from.problem}</Notice>}
        {preview && from.ok && <PreviewOf preview={preview} site={site} from={from.value} />}
      </section>
      {preview && from.ok && may(actor, 'manage amendments') && (
        <section className="section card">
          <h2>Record the approval</h2>
          <p>
            From {shortDate(from.value)} on version {version} then holds at {site}. Entries that are saved keep the
            version they were saved under.
          </p>
          <ActionForm
            action={record}
            fixed={{ site, document: 'protocol', version, approvedOn: from.value }}
            submit={`Record: approved on ${shortDate(from.value)}`}
            done="Recorded."
          >
            <TextBox
              label="Where it stands"
              name="why"
              help="The letter of the ethics committee, with its date."
              required
            />
          </ActionForm>
        </section>
      )}
    </>
  );
}
