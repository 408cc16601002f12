'use client';
import { useRouter } from 'next/navigation';
import { type FormEvent, useId, useRef, useState, useTransition } from 'react';
import { Notice } from '@/components/ui/notice';
import type { Signer } from '@/lib/signatures/entry-signatures';
import type { SignInput } from '@/lib/signatures/sign-input';
import { type SignatureMeaning, signatureMeanings } from '@/study/signing';
import type { SignActs } from '../review/sign-acts';

interface SignBoxProps extends SignActs {
  what: SignInput['what'];
  /** What is signed; while there is nothing, the box is not there, and still tells what was signed last. */
  entries: SignInput['entries'];
  meaning: SignatureMeaning;
  /** Who signs: shown, and not to be chosen. */
  signer: Signer;
  /** "Sign 12 forms" */
  label: string;
}

/** The act of signing: the statement, who signs, the password once more, one button. */
export function SignBox({ what, entries, meaning, signer, label, sign }: SignBoxProps) {
  const router = useRouter();
  const password = useRef<HTMLInputElement>(null);
  const id = useId();
  const [says, setSays] = useState<{ ok: boolean; text: string } | null>(null);
  const [isSigning, startSigning] = useTransition();
  const { title, says: statement } = signatureMeanings[meaning];

  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    if (isSigning) return;
    startSigning(async () => {
      const typed = password.current?.value ?? '';
      const answer = await sign({ what, entries, meaning, password: typed }).catch(() => unreachable);
      form.reset();
      if (!answer.ok) {
        setSays({ ok: false, text: answer.problem.says });
        return password.current?.focus();
      }
      setSays({ ok: true, text: `Signed: ${answer.signed === 1 ? '1 form' : `${answer.signed} forms`}.` });
      router.refresh();
    });
  }

  return (
    <>
      {says && (
        <Notice kind={says.ok ? 'success' : 'danger'} role={says.ok ? 'status' : 'alert'}>
          {says.text}
        </Notice>
      )}
      {entries.length > 0 && (
        <form className="stack sign-box" method="post" onSubmit={send}>
          <h3>{title}</h3>
          <blockquote>{statement}</blockquote>
          <p>
            Signed by <strong>{signer.name}</strong> ({signer.email}), with the date and time of the server.
          </p>
          <input type="email" value={signer.email} autoComplete="username" readOnly hidden />
          <div className="field">
            <label htmlFor={id}>Your password</label>
            <input
              id={id}
              ref={password}
              name="password"
              type="password"
              autoComplete="current-password"
              required
              maxLength={200}
              onFocus={() => says?.ok && setSays(null)}
            />
          </div>
          <button className="button primary" type="submit" aria-disabled={isSigning}>
            {label}
          </button>
        </form>
      )}
    </>
  );
}

const unreachable = {
  ok: false as const,
  problem: { kind: 'unreachable', says: 'The server cannot be reached. Nothing was signed: try again.' },
};
