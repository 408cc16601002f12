import type { Metadata } from 'next';
import { ImportRanges } from '@/components/laboratory/import-ranges';
import { PageHeader } from '@/components/layout/page-header';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { forPage, requireActor } from '@/lib/access/guard';
import { loadForImport } from '@/lib/laboratory/load-laboratory';
import { checkFile, importFile } from '../../actions';

export const metadata: Metadata = { title: 'Import reference ranges' };

export default async function ImportRangesPage({ params }: PageProps<'/laboratories/[laboratory]/import'>) {
  const actor = await requireActor('manage reference ranges');
  const { laboratory: id } = await params;
  const { name, siteCode } = await forPage(() => loadForImport(actor, id));
  const above = [
    { title: 'Laboratories', href: '/laboratories' },
    { title: name, href: `/laboratories/${id}` },
  ];
  return (
    <>
      <Breadcrumbs above={above} here="Import" />
      <PageHeader title="Import reference ranges" subtitle={`${name} · ${siteCode}`} />
      <div className="stack">
        <p>
          A CSV file with a head: analyte, unit, sex, age_from, age_to, low, high, valid_from, valid_to. It is the file
          that “CSV of all ranges” gives. Analytes by name or variable, ages as 2&nbsp;y or 6&nbsp;m, days as 1/1/1995
          or 1995-01-01. All lines are stored, or none.
        </p>
        <ImportRanges laboratoryId={id} check={checkFile} store={importFile} />
      </div>
    </>
  );
}
