import Link from 'next/link';
import { ColumnHeads } from '@/components/ui/column-heads';
import type { Progress, SiteProgress } from '@/lib/verification/progress';

/** How far each site is, in forms; the site leads to its forms. */
export function SitesProgress({ sites }: { sites: SiteProgress[] }) {
  return (
    <div className="table-frame cards-when-narrow">
      <table>
        <caption className="visually-hidden">Progress of the sites</caption>
        <ColumnHeads
          titles={['Site', 'Forms asked', 'Verified', 'Changed since', 'Answers left', 'Of these critical']}
        />
        <tbody>
          {sites.map(({ code, name, forms, verified, changed, left, criticalLeft }) => (
            <tr key={code}>
              <th scope="row" data-label="Site">
                <Link href={`/verification?site=${code}`} prefetch={false}>
                  {code} · {name}
                </Link>
              </th>
              <td data-label="Forms asked">{inFigures(forms)}</td>
              <td data-label="Verified">{inFigures(verified)}</td>
              <td data-label="Changed since">{inFigures(changed)}</td>
              <td data-label="Answers left">{inFigures(left)}</td>
              <td data-label="Of these critical">{inFigures(criticalLeft)}</td>
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
        <ColumnHeads titles={['Form', 'Complete', 'Answers asked', 'Verified', 'Changed since', 'Left']} />
        <tbody>
          {forms.map(({ code, title, forms: complete, answers, verified, changed, left }) => (
            <tr key={code}>
              <th scope="row" data-label="Form">
                {title}
              </th>
              <td data-label="Complete">{inFigures(complete)}</td>
              <td data-label="Answers asked">{inFigures(answers)}</td>
              <td data-label="Verified">{inFigures(verified)}</td>
              <td data-label="Changed since">{inFigures(changed)}</td>
              <td data-label="Left">{inFigures(left)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const inFigures = (count: number) => count.toLocaleString('en-GB');
