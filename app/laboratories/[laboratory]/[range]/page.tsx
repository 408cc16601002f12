import type { Metadata } from 'next';
import { RangeChanges } from '@/components/laboratory/range-changes';
import { RangeForms } from '@/components/laboratory/range-forms';
import { RangesTable } from '@/components/laboratory/ranges-table';
import { PageHeader } from '@/components/layout/page-header';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { Notice } from '@/components/ui/notice';
import { forPage, requireActor } from '@/lib/access/guard';
import { analyteChoices } from '@/lib/laboratory/load-laboratory';
import { type LoadedRange, loadRange } from '@/lib/laboratory/load-range';
import { correct, end, follow, withdraw } from '../../actions';

export const metadata: Metadata = { title: 'Reference range' };

export default async function RangePage({ params }: PageProps<'/laboratories/[laboratory]/[range]'>) {
  const actor = await requireActor('read casebook');
  const { laboratory: laboratoryId, range: rangeId } = await params;
  const range = await forPage(() => loadRange(actor, laboratoryId, rangeId));
  const { laboratory, row } = range;
  const above = [
    { title: 'Laboratories', href: '/laboratories' },
    { title: laboratory.name, href: `/laboratories/${laboratory.id}` },
  ];
  return (
    <>
      <Breadcrumbs above={above} here={row.label} />
      <PageHeader title={row.label} subtitle={`${laboratory.name} · ${laboratory.siteCode}`} />
      <div className="stack">
        <p>{range.says}</p>
        <Standing range={range} />
      </div>
      <section className="section stack">
        <h2>The same children, at all times</h2>
        <RangesTable laboratoryId={laboratory.id} rows={range.history} all />
        <RangeChanges changes={range.changes} />
      </section>
      {range.mayChange && (
        <RangeForms range={range} analytes={analyteChoices()} actions={{ follow, correct, end, withdraw }} />
      )}
    </>
  );
}

function Standing({ range: { row, values, entered } }: { range: LoadedRange }) {
  if (row.state === 'withdrawn') return <Notice kind="warning">This range was withdrawn: it holds on no day.</Notice>;
  const stand = values === 1 ? '1 value on a form stands' : `${values} values on forms stand`;
  return (
    <p className="muted">
      Entered {entered}.{' '}
      {values === 0
        ? 'No value on a form stands by it yet.'
        : `${stand} by it: they are derived again when it changes.`}
    </p>
  );
}
