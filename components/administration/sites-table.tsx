import Link from 'next/link';
import { ColumnHeads } from '@/components/ui/column-heads';
import { Icon } from '@/components/ui/icon';

export interface SiteRow {
  siteId: string;
  code: string;
  name: string;
  timeZone: string;
  isTraining: boolean;
  /** Since when, in words. */
  closed: string | null;
}

/** The sites of the study by code. */
export function SitesTable({ sites }: { sites: SiteRow[] }) {
  if (sites.length === 0) return <p className="empty">The study has no site yet. Add the first one below.</p>;
  return (
    <div className="table-frame cards-when-narrow">
      <table>
        <ColumnHeads titles={['Code', 'Name', 'Time zone', 'State']} />
        <tbody>
          {sites.map((site) => (
            <tr key={site.siteId}>
              <th scope="row" data-label="Code">
                <Link href={`/administration/sites/${site.code}`} prefetch={false}>
                  {site.code}
                </Link>
              </th>
              <td data-label="Name">
                {site.name} {site.isTraining && <span className="tag">Training</span>}
              </td>
              <td data-label="Time zone">{site.timeZone}</td>
              <td data-label="State">
                <span className="state" data-state={site.closed ? 'not done' : 'complete'}>
                  <Icon name={site.closed ? 'close' : 'success'} />
                  {site.closed ? `Closed ${site.closed}` : 'Open'}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
