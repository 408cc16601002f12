import { ActionForm, type FormAnswer } from '@/components/access/action-form';
import { TextBox } from '@/components/access/text-box';
import type { OpenProposal } from '@/lib/casebook/load-casebook';
import { shortDate } from '@/lib/dates/words';

export interface ProposalsProps {
  proposals: OpenProposal[];
  mayDecide: boolean;
  /** One request for each, so that a double click decides once. */
  requestIds: readonly string[];
  accept: (form: FormData) => Promise<FormAnswer>;
  dismiss: (form: FormData) => Promise<FormAnswer>;
}

/** Deviations from the protocol that the study has noticed: the site takes each up, or says why it is none. */
export function DeviationProposals({ proposals, mayDecide, requestIds, accept, dismiss }: ProposalsProps) {
  if (proposals.length === 0) return null;
  return (
    <section className="section" aria-labelledby="proposals" id="deviations">
      <h2 id="proposals">Proposed deviations</h2>
      <p className="muted">
        The study has noticed what may be a deviation from the protocol. Take it up as one, or say why it is none.
      </p>
      <ul className="proposals">
        {proposals.map((proposal, index) => (
          <li key={proposal.id} className="card">
            <h3>
              {proposal.category}
              {proposal.on && <span className="muted"> · {shortDate(proposal.on)}</span>}
            </h3>
            <p>{proposal.says}</p>
            {mayDecide && (
              <Decide id={proposal.id} requestId={requestIds[index] ?? ''} accept={accept} dismiss={dismiss} />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

type DecideProps = Pick<ProposalsProps, 'accept' | 'dismiss'> & { id: string; requestId: string };

function Decide({ id, requestId, accept, dismiss }: DecideProps) {
  const fixed = { id, requestId };
  return (
    <div className="row decisions">
      <ActionForm action={accept} fixed={fixed} submit="Take up as a deviation" done="Taken up." />
      <details>
        <summary>It is none</summary>
        <ActionForm action={dismiss} fixed={fixed} submit="Dismiss" done="Dismissed." kind="danger">
          <TextBox label="Why it is no deviation" name="reason" required minLength={5} maxLength={500} />
        </ActionForm>
      </details>
    </div>
  );
}
