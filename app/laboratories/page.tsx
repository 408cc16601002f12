import type { Metadata } from 'next';
import { ActionForm } from '@/components/access/action-form';
import { SiteBox } from '@/components/access/site-box';
import { TextBox } from '@/components/access/text-box';
import { LaboratoriesOfSites } from '@/components/laboratory/laboratories-of-sites';
import { PageHeader } from '@/components/layout/page-header';
import { requireActor } from '@/lib/access/guard';
import { listLaboratories } from '@/lib/laboratory/list-laboratories';
import { add } from './actions';

export const metadata: Metadata = { title: 'Laboratories' };

export default async function LaboratoriesPage() {
  const actor = await requireActor('read casebook');
  const sites = await listLaboratories(actor);
  return (
    <>
      <PageHeader
        title="Laboratories"
        subtitle="Who measures the samples of each site, in which units, and what is normal there for a child’s age and sex"
      />
      <LaboratoriesOfSites sites={sites} />
      <AddLaboratory sites={sites.filter(({ mayManage }) => mayManage)} />
    </>
  );
}

function AddLaboratory({ sites }: { sites: { code: string; name: string }[] }) {
  const [only] = sites;
  if (!only) return null;
  return (
    <section className="section">
      <h2>Add a laboratory</h2>
      <div className="card">
        <ActionForm
          action={add}
          submit="Add the laboratory"
          done="The laboratory is added."
          fixed={sites.length === 1 ? { site: only.code } : {}}
        >
          {sites.length > 1 && <SiteBox sites={sites} none="Choose a site" required defaultValue="" />}
          <TextBox
            label="Name"
            help="As it is chosen on the laboratory form. It stays with the samples, and never changes."
            name="name"
            required
            minLength={2}
            maxLength={100}
            autoComplete="off"
          />
        </ActionForm>
      </div>
    </section>
  );
}
