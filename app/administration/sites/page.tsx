import type { Metadata } from 'next';
import { ActionForm } from '@/components/access/action-form';
import { SelectBox } from '@/components/access/select-box';
import { TextBox } from '@/components/access/text-box';
import { SiteFields } from '@/components/administration/site-fields';
import { SitesTable } from '@/components/administration/sites-table';
import { AdministrationTabs } from '@/components/administration/tabs';
import { PageHeader } from '@/components/layout/page-header';
import { may } from '@/lib/access/actor';
import { requireActor } from '@/lib/access/guard';
import { listSites } from '@/lib/access/list-sites';
import { dateTimeWithZone } from '@/lib/dates/clock';
import { addSite } from '../actions';

export const metadata: Metadata = { title: 'Sites' };

export default async function SitesPage() {
  const actor = await requireActor('read administration');
  const sites = await listSites(actor);
  return (
    <>
      <PageHeader title="Administration" />
      <AdministrationTabs here="Sites" />
      <SitesTable
        sites={sites.map(({ closedAt, ...site }) => ({
          ...site,
          closed: closedAt && dateTimeWithZone(site.timeZone, closedAt),
        }))}
      />
      {may(actor, 'manage sites') && (
        <section className="section">
          <h2>Add a site</h2>
          <div className="card">
            <ActionForm action={addSite} submit="Add the site" done="The site is added.">
              <TextBox
                label="Code"
                help="Two letters and two digits, such as MI04. It stands in every participant number and never changes."
                name="code"
                required
                pattern="[A-Za-z]{2}[0-9]{2}"
                autoComplete="off"
              />
              <SelectBox
                label="Use"
                help="At a training site people practise with invented children, and no analysis counts them. It cannot be changed later."
                name="use"
              >
                <option value="care">Children are treated here</option>
                <option value="training">Training</option>
              </SelectBox>
              <SiteFields />
            </ActionForm>
          </div>
        </section>
      )}
    </>
  );
}
