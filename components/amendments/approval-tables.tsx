import Link from 'next/link';
import type { ApprovalTable } from '@/lib/casebook/approvals';
import { shortDate } from '@/lib/dates/words';

const titles = { protocol: 'Protocol', consent: 'Consent form' } as const;

/** Each document with its versions, and the day from which each holds at each site. */
export function ApprovalTables({ table: { sites, documents } }: { table: ApprovalTable }) {
  return documents.map(({ document, versions }) => (
    <section key={document} className="section" aria-labelledby={`of-${document}`}>
      <h2 id={`of-${document}`}>{titles[document]}</h2>
      <div className="table-frame cards-when-narrow">
        <table>
          <thead>
            <tr>
              <th scope="col">Version</th>
              <th scope="col">What it brought</th>
              {sites.map(({ code, name }) => (
                <th key={code} scope="col" title={name}>
                  {code}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {versions.map(({ version, title, from }) => (
              <tr key={version}>
                <th scope="row">
                  {document === 'protocol' ? (
                    <Link href={`/amendments/${version}`} prefetch={false}>
                      {version}
                    </Link>
                  ) : (
                    version
                  )}
                </th>
                <td data-label="What it brought">{title}</td>
                {sites.map(({ code }) => {
                  const day = from[code];
                  return (
                    <td key={code} className="nowrap" data-label={code}>
                      {day ? `from ${shortDate(day)}` : <span className="muted">not approved</span>}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  ));
}
