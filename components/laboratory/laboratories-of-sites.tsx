import Link from 'next/link';
import { Icon } from '@/components/ui/icon';
import type { ListedLaboratory, SiteLaboratories } from '@/lib/laboratory/list-laboratories';
import './laboratory.css';
import { ColumnHeads } from '@/components/ui/column-heads';

/** The laboratories of each site, with how far their ranges reach today. */
export function LaboratoriesOfSites({ sites }: { sites: SiteLaboratories[] }) {
  return sites.map((site) => (
    <section key={site.code} className="section" aria-labelledby={`of-${site.code}`}>
      <h2 id={`of-${site.code}`}>
        {site.code} · {site.name}
      </h2>
      {site.laboratories.length === 0 ? <NoLaboratory {...site} /> : <LaboratoriesTable {...site} />}
    </section>
  ));
}

function NoLaboratory({ mayManage }: SiteLaboratories) {
  return (
    <div className="empty">
      <p>This site has no laboratory yet. Without one, no laboratory form can be completed.</p>
      {mayManage && (
        <p>
          Add the laboratory below, then its reference ranges: one by one, or from a file. Its sheet of normal values
          has them.
        </p>
      )}
    </div>
  );
}

function LaboratoriesTable({ code, laboratories }: SiteLaboratories) {
  return (
    <div className="table-frame cards-when-narrow">
      <table>
        <caption className="visually-hidden">Laboratories of {code}</caption>
        <ColumnHeads titles={['Laboratory', 'State', 'Ranges in force today', 'Without a range']} />
        <tbody>
          {laboratories.map((laboratory) => (
            <tr key={laboratory.id}>
              <th scope="row" data-label="Laboratory">
                <Link href={`/laboratories/${laboratory.id}`} prefetch={false}>
                  {laboratory.name}
                </Link>
              </th>
              <td data-label="State">
                <span className="state" data-state={laboratory.isClosed ? 'not done' : 'complete'}>
                  <Icon name={laboratory.isClosed ? 'close' : 'success'} />
                  {laboratory.isClosed ? 'Closed' : 'Open'}
                </span>
              </td>
              <td data-label="Ranges in force today" className="nowrap">
                {laboratory.covered} of {laboratory.analytes} analytes
              </td>
              <td data-label="Without a range">
                <Lacking {...laboratory} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Lacking({ covered, missing, gaps, isClosed }: ListedLaboratory) {
  if (isClosed) return null;
  if (covered === 0) return 'All of them';
  const parts = [...missing, ...gaps];
  return parts.length === 0 ? <span className="muted">None</span> : parts.join(', ');
}
