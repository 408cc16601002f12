import { shortDate } from '@/lib/dates/words';
import './study.css';

interface VersionsTableProps {
  sites: { code: string; name: string }[];
  versions: { version: string; title: string; from: Readonly<Record<string, string | null>> }[];
}

/** The versions of the protocol, with the day from which each holds at the sites the reader may see. */
export function VersionsTable({ sites, versions }: VersionsTableProps) {
  return (
    <div className="table-frame cards-when-narrow study-table">
      <table>
        <caption className="visually-hidden">Versions of the protocol</caption>
        <thead>
          <tr>
            <th scope="col">Version</th>
            <th scope="col">What it brought</th>
            {sites.map(({ code, name }) => (
              <th key={code} scope="col">
                <abbr title={name}>{code}</abbr>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {versions.map(({ version, title, from }) => (
            <tr key={version}>
              <th scope="row" data-label="Version">
                {version}
              </th>
              <td data-label="What it brought" className="wide">
                {title}
              </td>
              {sites.map(({ code, name }) => (
                <td key={code} data-label={`Holds at ${name}`} className="wide">
                  {from[code] ? `from ${shortDate(from[code])}` : <span className="muted">not approved</span>}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
