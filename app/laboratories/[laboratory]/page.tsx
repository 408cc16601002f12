import type { Metadata } from 'next';
import Link from 'next/link';
import { ActionForm } from '@/components/access/action-form';
import { SelectBox } from '@/components/access/select-box';
import { TextBox } from '@/components/access/text-box';
import { Lacking } from '@/components/laboratory/lacking';
import { QuickRange } from '@/components/laboratory/quick-range';
import { RangeFilters } from '@/components/laboratory/range-filters';
import { RangesTable } from '@/components/laboratory/ranges-table';
import { PageHeader } from '@/components/layout/page-header';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { Icon } from '@/components/ui/icon';
import { Notice } from '@/components/ui/notice';
import { forPage, requireActor } from '@/lib/access/guard';
import { one } from '@/lib/access/query-text';
import { shortDate } from '@/lib/dates/words';
import {
  analyteChoices,
  type LoadedLaboratory,
  loadLaboratory,
  type RangeQuery,
} from '@/lib/laboratory/load-laboratory';
import { close, copy, enterRange, readUnit, reopen } from '../actions';

export const metadata: Metadata = { title: 'Laboratory' };

export default async function LaboratoryPage({ params, searchParams }: PageProps<'/laboratories/[laboratory]'>) {
  const actor = await requireActor('read casebook');
  const [{ laboratory: id }, asked] = await Promise.all([params, searchParams]);
  const query = { on: one(asked.on) ?? '', analyte: one(asked.analyte) ?? '', all: one(asked.all) === '1' };
  const laboratory = await forPage(() => loadLaboratory(actor, id, query));
  const analytes = analyteChoices();
  return (
    <>
      <Breadcrumbs above={[{ title: 'Laboratories', href: '/laboratories' }]} here={laboratory.name} />
      <PageHeader title={laboratory.name} subtitle={subtitleOf(laboratory)} actions={<FileLinks {...laboratory} />} />
      <div className="stack">
        <Lacking {...laboratory} />
        {laboratory.mayManage && (
          <QuickRange laboratoryId={id} analytes={analytes} enter={enterRange} readUnit={readUnit} />
        )}
      </div>
      <section className="section stack" aria-labelledby="ranges">
        <h2 id="ranges">{query.all ? 'Ranges of all times' : `Ranges in force on ${shortDate(laboratory.on)}`}</h2>
        <RangeFilters query={query} analytes={analytes} address={`/laboratories/${id}`} />
        {laboratory.problem && <Notice kind="danger">{laboratory.problem}</Notice>}
        {laboratory.rows.length === 0 ? (
          <p className="empty">{nothingSays(laboratory, query)}</p>
        ) : (
          <RangesTable laboratoryId={id} rows={laboratory.rows} all={query.all} />
        )}
      </section>
      {laboratory.mayManage && <Changes {...laboratory} />}
    </>
  );
}

function subtitleOf({ site, closed }: LoadedLaboratory): string {
  return `${site.code} · ${site.name}${closed ? ` · Closed ${closed}` : ''}`;
}

function FileLinks({ id, mayManage, hasRanges }: LoadedLaboratory) {
  return (
    <>
      {mayManage && (
        <Link className="button" href={`/laboratories/${id}/import`} prefetch={false}>
          <Icon name="add" />
          Import a file
        </Link>
      )}
      {hasRanges && (
        <a className="button" href={`/laboratories/${id}/ranges.csv`} download>
          <Icon name="download" />
          CSV of all ranges
        </a>
      )}
    </>
  );
}

function nothingSays({ hasRanges, mayManage, on }: LoadedLaboratory, { analyte }: RangeQuery): string {
  if (!hasRanges && mayManage)
    return 'No range yet. Enter the first above, or import the sheet of the laboratory as a file.';
  if (!hasRanges) return 'No range yet. The data managers of the site enter them.';
  return analyte === ''
    ? `No range is in force on ${shortDate(on)}. Choose another day, or show those of all times.`
    : 'No range of this analyte is in force. Choose another day or analyte, or show those of all times.';
}

function Changes({ id, name, closed, hasRanges, neighbours }: LoadedLaboratory) {
  return (
    <div className="section cards">
      {hasRanges && (
        <section className="card" aria-labelledby="copy">
          <h2 id="copy">Copy the set</h2>
          <p>
            A new set from a day on: the ranges in force that day end the day before, and go on as copies that can be
            changed. Or all of them for another laboratory of the site.
          </p>
          <ActionForm action={copy} fixed={{ laboratoryId: id }} submit="Copy the ranges" done="Copied.">
            <SelectBox label="Into" name="into" defaultValue={id}>
              <option value={id}>{name} (a new set)</option>
              {neighbours.map((one) => (
                <option key={one.id} value={one.id}>
                  {one.name}
                </option>
              ))}
            </SelectBox>
            <TextBox label="First day" name="validFrom" help="3/4/2009, or t for today" required autoComplete="off" />
          </ActionForm>
        </section>
      )}
      <section className="card" aria-labelledby="state">
        <h2 id="state">{closed ? 'Open again' : 'Close'}</h2>
        <p>
          {closed
            ? 'The laboratory can be chosen on new forms again.'
            : 'The laboratory is offered on no new form. Its ranges stay, and so do the samples that name it.'}
        </p>
        <ActionForm
          action={closed ? reopen : close}
          fixed={{ laboratoryId: id }}
          submit={closed ? 'Open the laboratory' : 'Close the laboratory'}
          done={closed ? 'The laboratory is open.' : 'The laboratory is closed.'}
          kind={closed ? 'primary' : 'danger'}
        >
          <TextBox label="Why" help="Stands in the audit trail." name="why" required minLength={3} maxLength={300} />
        </ActionForm>
      </section>
    </div>
  );
}
