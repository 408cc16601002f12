import Link from 'next/link';
import type { ReactNode } from 'react';
import { PageHeader } from '@/components/layout/page-header';
import type { QueryActs } from '@/components/review/query-acts';
import { CasebookSigned } from '@/components/signatures/casebook-signed';
import { Icon } from '@/components/ui/icon';
import { PrintMarks } from '@/components/ui/print-marks';
import type { Casebook } from '@/lib/casebook/load-casebook';
import { shortDate } from '@/lib/dates/words';
import type { ChildQuery } from '@/lib/queries/child-queries';
import type { CasebookSigning } from '@/lib/signatures/casebook-signing';
import { forms } from '@/study/forms';
import { ChildForms } from './child-forms';
import { ChildLogs } from './child-logs';
import { ChildQueries } from './child-queries';
import { childInWords, statusWords } from './child-words';
import { DeviationProposals, type ProposalsProps } from './deviation-proposals';
import { type EnrolAnswer, EnrolmentPanel } from './enrolment-panel';
import { NextSteps } from './next-steps';
import { PrintButton } from './print-button';
import { ProtocolCalendar } from './protocol-calendar';
import { TreatmentTimeline } from './treatment-timeline';

interface CasebookViewProps extends Pick<ProposalsProps, 'requestIds' | 'accept' | 'dismiss'> {
  casebook: Casebook;
  queries: readonly ChildQuery[];
  queryActs: QueryActs;
  /** The moment that is looked at, as the address carries it; '' for now. */
  asOf: string;
  /** What stands between the head of the page and what is next. */
  children?: ReactNode;
  /** How its signature stands; null where the casebook is shown as it once stood. */
  signing: CasebookSigning | null;
  requestId: string;
  enrol: (input: { participant: string; requestId: string }) => Promise<EnrolAnswer>;
}

const formTitles = Object.values(forms).map(({ code, title }) => ({ code, title }));

/** One child: who it is, what comes next, the calendar, what belongs to no visit, the treatment over time. */
export function CasebookView({
  casebook,
  queries,
  queryActs,
  asOf,
  children,
  signing,
  requestId,
  enrol,
  ...deciding
}: CasebookViewProps) {
  const { participant, today, enrolment, next, calendar, childForms, timeline, mayEnter, mayEnrol } = casebook;
  const { proposals } = casebook;
  const { label } = participant;
  return (
    <>
      <PrintMarks title={`${label} · Casebook`} today={today} />
      <PageHeader
        title={`${label} · Casebook`}
        subtitle={
          <>
            <WhoItIs casebook={casebook} />
            {signing && <CasebookSigned signing={signing} />}
          </>
        }
        actions={<CasebookActions participant={label} asOf={asOf} signing={signing} />}
      />
      <div className="stack">
        {children}
        <NextSteps
          participant={label}
          asOf={asOf}
          sittings={next}
          reminders={casebook.reminders}
          proposals={proposals.length}
        />
        {enrolment && (
          <EnrolmentPanel
            participant={label}
            asOf={asOf}
            steps={enrolment}
            mayEnrol={mayEnrol}
            requestId={requestId}
            enrol={enrol}
          />
        )}
      </div>
      <ProtocolCalendar participant={label} asOf={asOf} events={calendar} forms={formTitles} mayEnter={mayEnter} />
      <ChildQueries queries={queries} asOf={asOf} acts={queryActs} />
      <DeviationProposals {...deciding} proposals={proposals} mayDecide={mayEnter} />
      <ChildLogs participant={label} asOf={asOf} logs={childForms.filter(({ isLog }) => isLog)} />
      <ChildForms
        participant={label}
        asOf={asOf}
        forms={childForms.filter(({ isLog }) => !isLog)}
        mayEnter={mayEnter && participant.number !== null}
      />
      <section className="section">
        <h2>Timeline</h2>
        <TreatmentTimeline marks={timeline} today={today} />
      </section>
    </>
  );
}

interface CasebookActionsProps extends Pick<CasebookViewProps, 'asOf' | 'signing'> {
  participant: string;
}

function CasebookActions({ participant, asOf, signing }: CasebookActionsProps) {
  return (
    <>
      {signing?.maySign && signing.changed > 0 && (
        <Link className="button primary" href={`/participants/${participant}/sign`} prefetch={false}>
          <Icon name="signed" />
          {signing.last === null ? 'Sign casebook' : 'Sign what changed'}
        </Link>
      )}
      {signing && signing.last !== null && !(signing.maySign && signing.changed > 0) && (
        <Link className="button" href={`/participants/${participant}/sign`} prefetch={false}>
          Signatures
        </Link>
      )}
      {asOf === '' && (
        <Link className="button" href={`/verification/${participant}`} prefetch={false}>
          Verification
        </Link>
      )}
      {asOf === '' && (
        <Link className="button" href={`/participants/${participant}/locks`} prefetch={false}>
          Locks
        </Link>
      )}
      <PrintButton />
    </>
  );
}

function WhoItIs({ casebook: { participant, facts } }: { casebook: Casebook }) {
  const { siteCode, siteName, isTraining, status, enrolledOn, number, screeningNumber } = participant;
  const disease = [childInWords(participant), ...facts].filter((fact) => fact !== '').join(' · ');
  const numbers = number === null ? '' : `, screened as ${screeningNumber}`;
  return (
    <>
      {disease && <p>{disease}</p>}
      <p className="row small">
        <span className="tag accent">{statusWords[status]}</span>
        {isTraining && <span className="tag">Training: counted in no analysis</span>}
        <span>
          {siteCode} · {siteName}
          {enrolledOn && ` · enrolled ${shortDate(enrolledOn)}${numbers}`}
        </span>
      </p>
    </>
  );
}
