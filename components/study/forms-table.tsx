import Link from 'next/link';
import type { AnyForm } from '@/lib/crf/form';
import { formPlaces, howOften } from '@/study/form-places';
import './study.css';

interface FormsTableProps {
  forms: AnyForm[];
  /** How many checks may stand on a form, by its code. */
  checks: Readonly<Record<string, number>>;
}

/** Every form of the study, with where it stands in the calendar and how much it asks. */
export function FormsTable({ forms, checks }: FormsTableProps) {
  return (
    <div className="table-frame cards-when-narrow study-table">
      <table>
        <caption className="visually-hidden">Forms of the study</caption>
        <thead>
          <tr>
            <th scope="col">Form</th>
            <th scope="col">How often</th>
            <th scope="col">Where it stands</th>
            <th scope="col" className="number">
              Fields
            </th>
            <th scope="col" className="number">
              Checks
            </th>
          </tr>
        </thead>
        <tbody>
          {forms.map((form) => (
            <tr key={form.code}>
              <th scope="row" data-label="Form" className="wide">
                <Link href={`/study/forms/${form.code}`} prefetch={false}>
                  {form.title}
                </Link>{' '}
                <code>{form.code}</code>
              </th>
              <td data-label="How often" className="wide">
                {howOften(form)}
              </td>
              <td data-label="Where it stands" className="wide">
                {formPlaces(form.code).join(', ')}
              </td>
              <td data-label="Fields" className="number">
                {fieldCount(form)}
              </td>
              <td data-label="Checks" className="number">
                <Link href={`/study/checks?form=${form.code}`} prefetch={false}>
                  {checks[form.code] ?? 0}
                  <span className="visually-hidden"> checks of {form.title}</span>
                </Link>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The fields of a form, those of its groups included. */
export function fieldCount(form: AnyForm): number {
  const parts = [form, ...Object.values(form.groups)];
  return parts.reduce((sum, { fields }) => sum + Object.keys(fields).length, 0);
}
