'use client';
import { useRouter } from 'next/navigation';
import { type FormEvent, useId, useState, useTransition } from 'react';
import { Notice } from '@/components/ui/notice';
import type { SignInput } from '@/lib/signatures/sign-input';
import { type SignatureMeaning, signatureMeanings } from '@/study/signing';
import type { SignActs } from '../review/sign-acts';

interface SignBoxProps extends SignActs {
  what: SignInput['what'];
  entries: SignInput['entries'];
  meaning: SignatureMeaning;
  /** Who signs: shown, and not to be chosen. */
  signer: { name: string };
  /** "Sign 12 forms" */
  label: string;
  onSigned?: () => void;
}

/** The act of signing: the statement, who signs, the password once more, one button. */
export function SignBox({ what, entries, meaning, signer, label, sign, onSigned }: SignBoxProps) {
  const router = useRouter();
  const id = useId();
  const [says, setSays] = useState<{ ok: boolean; text: string } | null>(null);
  const [isSigning, startSigning] = useTransition();
  const { title, says: statement } = signatureMeanings[meaning];

  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    const password = String(new FormData(form).get('password') ?? '');
    if (isSigning) return;
    startSigning(async () => {
      const answer = await sign({ what, entries, meaning, password }).catch(() => unreachable);
      form.reset();
      if (!answer.ok) return setSays({ ok: false, text: answer.problem.says });
      setSays({ ok: true, text: `Signed: ${answer.signed === 1 ? '1 form' : `${answer.signed} forms`}.` });
      router.refresh();
      onSigned?.();
    });
  }

  return (
    <form className="stack sign-box" method="post" onSubmit={send}>
      <h3>{title}</h3>
      <blockquote>{statement}</blockquote>
      <p>
        Signed by <strong>{signer.name}</strong>, with the date and time of the server.
      </p>
      <div className="field">
        <label htmlFor={id}>Your password</label>
        <input id={id} name="password" type="password" autoComplete="current-password" required maxLength={200} />
      </div>
      {says && (
        <Notice kind={says.ok ? 'success' : 'danger'} role={says.ok ? 'status' : 'alert'}>
          {says.text}
        </Notice>
      )}
      <button className="button primary" type="submit" aria-disabled={isSigning}>
        {label}
      </button>
    </form>
  );
}

const unreachable = {
  ok: false as const,
  problem: { kind: 'unreachable', says: 'The server cannot be reached. Nothing was signed: try again.' },
};
