import type { Metadata } from 'next';
import { ActionForm } from '@/components/access/action-form';
import { TextBox } from '@/components/access/text-box';
import { SiteFields } from '@/components/administration/site-fields';
import { History } from '@/components/audit/history';
import { PageHeader } from '@/components/layout/page-header';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { may } from '@/lib/access/actor';
import { forPage, requireActor } from '@/lib/access/guard';
import { loadSite } from '@/lib/access/list-sites';
import { recordHistory } from '@/lib/audit/record-history';
import { dateTimeWithZone } from '@/lib/dates/clock';
import { changeSite, openSite, shutSite } from '../../actions';

export const metadata: Metadata = { title: 'Site' };

export default async function SitePage({ params }: PageProps<'/administration/sites/[code]'>) {
  const actor = await requireActor('read administration');
  const { code } = await params;
  const site = await forPage(() => loadSite(actor, code));
  const history = await recordHistory(actor, { site: site.siteId });
  const above = [
    { title: 'Administration', href: '/administration' },
    { title: 'Sites', href: '/administration/sites' },
  ];
  const state = site.closedAt ? `Closed ${dateTimeWithZone(site.timeZone, site.closedAt)}` : 'Open';
  return (
    <>
      <Breadcrumbs above={above} here={site.code} />
      <PageHeader
        title={`${site.code} · ${site.name}`}
        subtitle={[site.timeZone, state, site.isTraining && 'Training site'].filter(Boolean).join(' · ')}
      />
      {may(actor, 'manage sites') && <SiteForms site={site} />}
      <section className="section">
        <h2>History</h2>
        <History caption="Changes of this site" rows={history} />
      </section>
    </>
  );
}

function SiteForms({ site }: { site: Awaited<ReturnType<typeof loadSite>> }) {
  const { closedAt } = site;
  return (
    <div className="stack">
      <div className="card">
        <h2>Name and time zone</h2>
        <ActionForm action={changeSite} fixed={{ siteId: site.siteId }} submit="Save" done="Saved.">
          <SiteFields name={site.name} timeZone={site.timeZone} />
        </ActionForm>
      </div>
      <div className="card">
        <h2>{closedAt ? 'Open again' : 'Close'}</h2>
        <p>
          {closedAt
            ? 'Children can be enrolled here again, and roles given.'
            : 'Nobody is enrolled here any more. The casebooks stay, and the children are followed as before.'}
        </p>
        <ActionForm
          action={closedAt ? openSite : shutSite}
          fixed={{ siteId: site.siteId }}
          submit={closedAt ? 'Open the site' : 'Close the site'}
          done={closedAt ? 'The site is open.' : 'The site is closed.'}
          kind={closedAt ? 'primary' : 'danger'}
        >
          <TextBox label="Why" help="Stands in the audit trail." name="why" required minLength={3} maxLength={300} />
        </ActionForm>
      </div>
    </div>
  );
}
