'use client';
import { useRef } from 'react';
import { SignBox } from '@/components/signatures/sign-box';
import { SignatureLine } from '@/components/signatures/signature-line';
import { Icon } from '@/components/ui/icon';
import type { ReviewOfPage } from './review-context';
import '../signatures/signatures.css';

/** The signatures on the form, and signing it. */
export function SignEntry({ page, acts }: ReviewOfPage) {
  const { signatures, toSign, inTheWay } = page.review.signing;
  return (
    <div className="signatures">
      {signatures.map((signature) => (
        <SignatureLine key={signature.id} signature={signature} />
      ))}
      {toSign && inTheWay === null && <SignDialog page={page} acts={acts} toSign={toSign} />}
      {toSign && inTheWay !== null && page.entry && (
        <p className="small muted">To be signed later: this form {inTheWay}.</p>
      )}
    </div>
  );
}

function SignDialog({ page, acts, toSign }: ReviewOfPage & { toSign: { id: string; version: number } }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const { participant, event, form, repeat } = page;
  const { isCorrection, signer } = page.review.signing;
  const open = page.review.queries.filter(({ status }) => status === 'open' || status === 'answered').length;
  return (
    <>
      <button className="button" type="button" onClick={() => dialog.current?.showModal()}>
        <Icon name="signed" />
        Sign this form
      </button>
      <dialog ref={dialog} className="sign-dialog" aria-labelledby="sign-dialog-title">
        <h2 id="sign-dialog-title">
          Sign {form.title}, {event.label}
        </h2>
        {open > 0 && <p>{open === 1 ? '1 query is' : `${open} queries are`} not closed yet.</p>}
        <SignBox
          what={{ scope: 'entry', participant: participant.label, event: event.code, form: form.code, repeat }}
          entries={[toSign]}
          meaning={isCorrection ? 'correction' : 'endorsement'}
          signer={{ name: signer }}
          label="Sign"
          sign={acts.signing.sign}
          onSigned={() => dialog.current?.close()}
        />
        <button className="button quiet" type="button" onClick={() => dialog.current?.close()}>
          Do not sign now
        </button>
      </dialog>
    </>
  );
}
