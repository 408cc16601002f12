'use client';
import Link from 'next/link';
import { useRef } from 'react';
import { SignBox } from '@/components/signatures/sign-box';
import { SignatureLine } from '@/components/signatures/signature-line';
import { Icon } from '@/components/ui/icon';
import type { ReviewOfPage } from './review-context';
import '../signatures/signatures.css';

/** The signatures on the form, and signing it. */
export function SignEntry({ page, acts }: ReviewOfPage) {
  const { signatures, toSign, inTheWay } = page.review.signing;
  const isReady = toSign !== null && inTheWay === null;
  const here = useRef<HTMLDivElement>(null);
  // Once signed, the button that opened the dialog is gone, and the focus goes to where the signature stands.
  const toSignatures = () => {
    if (!isReady) here.current?.focus();
  };
  return (
    <div className="signatures" ref={here} tabIndex={-1}>
      {signatures.map((signature) => (
        <SignatureLine key={signature.id} signature={signature} />
      ))}
      {page.review.may.sign && page.entry && (isReady || signatures.length > 0) && (
        <SignDialog page={page} acts={acts} isReady={isReady} onClose={toSignatures} />
      )}
      {toSign && !isReady && <p className="small muted">To be signed later: this form {inTheWay}.</p>}
    </div>
  );
}

interface SignDialogProps extends ReviewOfPage {
  isReady: boolean;
  onClose: () => void;
}

function SignDialog({ page, acts, isReady, onClose }: SignDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const { participant, event, form, repeat } = page;
  const { meaning, signer, toSign } = page.review.signing;
  const open = page.review.queries.filter(({ status }) => status === 'open' || status === 'answered').length;
  return (
    <>
      {isReady && (
        <button className="button" type="button" onClick={() => dialog.current?.showModal()}>
          <Icon name="signed" />
          Sign this form
        </button>
      )}
      <dialog ref={dialog} className="sign-dialog" aria-labelledby="sign-dialog-title" onClose={onClose}>
        <h2 id="sign-dialog-title">
          Sign {form.title}, {event.label}
        </h2>
        {isReady && (
          <p>
            Signed is the form as it is saved; what is typed and not saved yet is not.
            {open > 0 && ` ${open === 1 ? '1 query is' : `${open} queries are`} not closed yet.`}
          </p>
        )}
        <SignBox
          what={{ scope: 'entry', participant: participant.label, event: event.code, form: form.code, repeat }}
          entries={toSign && isReady ? [toSign] : []}
          meaning={meaning}
          signer={signer}
          label="Sign"
          sign={acts.signing.sign}
        />
        <div className="row">
          <button className="button quiet" type="button" onClick={() => dialog.current?.close()}>
            {isReady ? 'Do not sign now' : 'Close'}
          </button>
          {isReady && (
            <Link
              href={`/participants/${participant.label}/sign?event=${encodeURIComponent(event.code)}`}
              prefetch={false}
            >
              Sign all of {event.label} instead
            </Link>
          )}
        </div>
      </dialog>
    </>
  );
}
