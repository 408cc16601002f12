import { ActionForm, type FormAnswer } from '@/components/access/action-form';
import { TextBox } from '@/components/access/text-box';
import { Notice } from '@/components/ui/notice';
import type { EntryPage } from '@/lib/casebook/load-entry';

interface ConfirmationsProps {
  confirmations: EntryPage['confirmations'];
  decide: (form: FormData) => Promise<FormAnswer>;
}

type Confirmation = EntryPage['confirmations'][number];

/** What a second person was asked to confirm on this form: the open ones to decide, and what became of the others. */
export function Confirmations({ confirmations, decide }: ConfirmationsProps) {
  if (confirmations.length === 0) return null;
  return (
    <section className="stack confirmations" aria-label="Confirmations by a second person">
      {confirmations.map((one) => (
        <Notice key={one.id} kind={kindOf(one)} title={titleOf(one)}>
          <p>{one.says}</p>
          <dl className="facts">
            <dt>It is about</dt>
            <dd>{one.about.join('; ') || 'what is entered here'}</dd>
            <dt>Reason</dt>
            <dd>
              {one.reason} ({one.askedBy}, {one.askedAt})
            </dd>
            {one.decidedBy && (
              <>
                <dt>{one.decision === 'confirmed' ? 'Confirmed' : 'Not confirmed'}</dt>
                <dd>
                  {one.decidedBy}, {one.decidedAt}
                  {one.remark && `: ${one.remark}`}
                </dd>
              </>
            )}
          </dl>
          {one.mayDecide && <Decide id={one.id} decide={decide} />}
        </Notice>
      ))}
    </section>
  );
}

function Decide({ id, decide }: { id: string; decide: ConfirmationsProps['decide'] }) {
  return (
    <div className="row decisions">
      <ActionForm action={decide} fixed={{ id, decision: 'confirmed' }} submit="It is true: confirm" done="Confirmed.">
        <p className="small muted">Compare with the source first. It is then proposed as a protocol deviation.</p>
      </ActionForm>
      <ActionForm
        action={decide}
        fixed={{ id, decision: 'refused' }}
        submit="Do not confirm"
        done="Not confirmed."
        kind="danger"
      >
        <TextBox label="Why not" name="remark" required minLength={3} maxLength={500} />
      </ActionForm>
    </div>
  );
}

function kindOf({ decision }: Confirmation) {
  if (decision === null) return 'warning';
  return decision === 'confirmed' ? 'success' : 'info';
}

function titleOf({ decision, decider, mayDecide }: Confirmation): string {
  if (decision === 'confirmed') return 'Confirmed to be true';
  if (decision === 'refused') return 'Not confirmed';
  return mayDecide ? 'You are asked to confirm this' : `Waits for a confirmation by ${decider}`;
}
