import type { Metadata } from 'next';
import { ActionForm } from '@/components/access/action-form';
import { TextBox } from '@/components/access/text-box';
import { CutsTable } from '@/components/cuts/cuts-table';
import { DifferencesForm } from '@/components/cuts/differences-form';
import { PageHeader } from '@/components/layout/page-header';
import { may } from '@/lib/access/actor';
import { requireActor } from '@/lib/access/guard';
import { studyTimeZone } from '@/lib/access/study-time-zone';
import { listCuts } from '@/lib/cuts/list-cuts';
import { sitesRead } from '@/lib/cuts/sites-read';
import { make } from './actions';

export const metadata: Metadata = { title: 'Data cuts' };

export default async function DataCutsPage() {
  const actor = await requireActor('read casebook');
  const [cuts, sites, timeZone] = await Promise.all([listCuts(actor), sitesRead(actor), studyTimeZone()]);
  const mayMake = may(actor, 'make data cuts');
  return (
    <>
      <PageHeader
        title="Data cuts"
        subtitle="Moments with a name, at which the data can be looked at as they stood. Nothing is copied: the audit trail holds every value."
      />
      {cuts.length === 0 ? (
        <p className="empty">
          No moment has a name yet.{' '}
          {mayMake ? 'The first is made below.' : 'Statisticians and central data managers give them.'}
        </p>
      ) : (
        <CutsTable cuts={cuts} />
      )}
      {mayMake && <MakeCut timeZone={timeZone} />}
      <section className="section" aria-labelledby="differences">
        <h2 id="differences">Differences between two moments</h2>
        <DifferencesForm
          query={{ site: '', participant: '' }}
          from=""
          to=""
          cuts={cuts}
          sites={sites}
          timeZone={timeZone}
        />
      </section>
    </>
  );
}

function MakeCut({ timeZone }: { timeZone: string }) {
  return (
    <section className="section" aria-labelledby="make">
      <h2 id="make">Make a data cut</h2>
      <div className="card">
        <ActionForm action={make} submit="Make the data cut" done="The data cut is made.">
          <TextBox
            label="Name"
            help="As it will be told in the report. It never changes."
            name="name"
            required
            minLength={3}
            maxLength={80}
            autoComplete="off"
          />
          <TextBox
            label="Date and time"
            help={`Nothing for now; or an earlier moment, as the clock showed it in ${timeZone}: 3/4/2026 14:05.`}
            name="moment"
            maxLength={60}
            autoComplete="off"
          />
          <TextBox
            label="Remark"
            help="What it is for; may be empty."
            name="remark"
            maxLength={300}
            autoComplete="off"
          />
        </ActionForm>
      </div>
    </section>
  );
}
