import type { Metadata } from 'next';
import { LockedStudy } from '@/components/exports/locked-study';
import { TakeData } from '@/components/exports/take-data';
import { PageHeader } from '@/components/layout/page-header';
import { requireActor } from '@/lib/access/guard';
import { exportsPage } from '@/lib/exports/data/exports-page';

export const metadata: Metadata = { title: 'Exports' };

export default async function ExportsPage() {
  const actor = await requireActor('export data');
  const { sites, lock, takesWhole, offers } = await exportsPage(actor);
  return (
    <>
      <PageHeader
        title="Exports"
        subtitle="The data as files, for whoever may take them; each taking stands on record"
      />
      {lock && <LockedStudy lock={lock} takesWhole={takesWhole} />}
      <section className="section card" aria-labelledby="data">
        <h2 id="data">{lock ? 'Other copies' : 'The data as they stand'}</h2>
        <p>
          A ZIP file with a CSV file (UTF-8) for each form and each grid, the participants, a dictionary of every
          column, the hash of each file, and a manifest that says what was taken and when. A site takes its own data at
          any time.
        </p>
        <TakeData sites={sites} lock={lock} />
      </section>
      {offers.length > 0 && (
        <section className="section" aria-labelledby="other-files">
          <h2 id="other-files">Other files</h2>
          <ul>
            {offers.map(({ title, says, href }) => (
              <li key={href}>
                <a href={href}>{title}</a>: {says}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
