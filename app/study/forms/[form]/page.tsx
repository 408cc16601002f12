import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { PageHeader } from '@/components/layout/page-header';
import { FieldsTable } from '@/components/study/fields-table';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { requireActor } from '@/lib/access/guard';
import { conditionInWords } from '@/lib/crf/condition-words';
import { dictionaryOf } from '@/lib/crf/dictionary';
import { formPlaces, howOften } from '@/study/form-places';
import { formByCode, forms } from '@/study/forms';

type Props = PageProps<'/study/forms/[form]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: formByCode((await params).form)?.title ?? 'Form' };
}

export default async function FormPage({ params }: Props) {
  await requireActor('read study');
  const form = formByCode((await params).form);
  if (!form) notFound();
  const rows = dictionaryOf(form, forms);
  const rowsOf = (group: string) => rows.filter((row) => row.group === group);
  return (
    <>
      <Breadcrumbs
        above={[
          { title: 'Study', href: '/study' },
          { title: 'Forms', href: '/study/forms' },
        ]}
        here={form.title}
      />
      <PageHeader
        title={form.title}
        subtitle={
          <>
            <p>
              {howOften(form)}. Stands at: {formPlaces(form.code).join(', ')}.
            </p>
            <p>
              Form <code>{form.code}</code> ·{' '}
              <Link href={`/study/checks?form=${form.code}`} prefetch={false}>
                Checks of this form
              </Link>
            </p>
          </>
        }
      />
      <FieldsTable caption={`Fields of ${form.title}`} fields={form.fields} rows={rowsOf('')} />
      {Object.values(form.groups).map((group) => (
        <section key={group.code} className="section">
          <h2>{group.title}</h2>
          <p className="muted">
            One row for each {group.row}
            {group.askIf && `, asked if ${conditionInWords(group.askIf, form, { forms })}`}.
          </p>
          <FieldsTable caption={`Fields of ${group.title}`} fields={group.fields} rows={rowsOf(group.code)} />
        </section>
      ))}
    </>
  );
}
