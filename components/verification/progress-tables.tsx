import Link from 'next/link';
import type { Progress, SiteProgress } from '@/lib/verification/progress';

/** How far each site is, in forms; the site leads to its forms. */
export function SitesProgress({ sites }: { sites: SiteProgress[] }) {
  return (
    <div className="table-frame cards-when-narrow">
      <table>
        <caption className="visually-hidden">Progress of the sites</caption>
        <thead>
          <tr>
            <th scope="col">Site</th>
            <th scope="col">Forms asked</th>
            <th scope="col">Verified</th>
            <th scope="col">Changed since</th>
            <th scope="col">Answers left</th>
            <th scope="col">Of these critical</th>
          </tr>
        </thead>
        <tbody>
          {sites.map(({ code, name, forms, verified, changed, left, criticalLeft }) => (
            <tr key={code}>
              <th scope="row" data-label="Site">
                <Link href={`/verification?site=${code}`} prefetch={false}>
                  {code} · {name}
                </Link>
              </th>
              <td data-label="Forms asked">{forms}</td>
              <td data-label="Verified">{verified}</td>
              <td data-label="Changed since">{changed}</td>
              <td data-label="Answers left">{left}</td>
              <td data-label="Of these critical">{criticalLeft}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** How far the forms of one site are, in answers. */
export function FormsProgress({ forms }: { forms: NonNullable<Progress['chosen']>['forms'] }) {
  if (forms.length === 0) return <p className="empty">No complete form is asked for yet.</p>;
  return (
    <div className="table-frame cards-when-narrow">
      <table>
        <caption className="visually-hidden">Progress of the forms</caption>
        <thead>
          <tr>
            <th scope="col">Form</th>
            <th scope="col">Complete</th>
            <th scope="col">Answers asked</th>
            <th scope="col">Verified</th>
            <th scope="col">Changed since</th>
            <th scope="col">Left</th>
          </tr>
        </thead>
        <tbody>
          {forms.map(({ code, title, forms: complete, answers, verified, changed, left }) => (
            <tr key={code}>
              <th scope="row" data-label="Form">
                {title}
              </th>
              <td data-label="Complete">{complete}</td>
              <td data-label="Answers asked">{answers}</td>
              <td data-label="Verified">{verified}</td>
              <td data-label="Changed since">{changed}</td>
              <td data-label="Left">{left}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
