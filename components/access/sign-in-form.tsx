'use client';

import { type FormEvent, useState } from 'react';
import { Notice } from '@/components/ui/notice';
import { useHydrated } from '@/components/ui/use-hydrated';
import { postCredentials, type SignInAnswer } from './post-credentials';
import { TextBox } from './text-box';

const sentences: Record<Exclude<SignInAnswer, 'signed in'>, string> = {
  refused:
    'This e-mail address and password do not open an account. After five wrong passwords in a row an account waits for 15 minutes.',
  failed: 'The server could not look up your account; the log knows why. Try again in a minute.',
  unreachable: 'The server cannot be reached. Check the network and try again; nothing you typed before is lost.',
};

/** E-mail address and password; leads on to the page that was asked for. */
export function SignInForm({ next }: { next: string }) {
  const [state, setState] = useState<SignInAnswer | 'asking' | null>(null);
  const isReady = useHydrated();
  const refused = state !== null && state !== 'signed in' && state !== 'asking';

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    setState('asking');
    const answer = await postCredentials(new FormData(form));
    setState(answer);
    // A whole new page, so that nothing of the signed-out one is kept.
    if (answer === 'signed in') return window.location.assign(next);
    form.querySelector<HTMLInputElement>('input[name=password]')?.select();
  }

  return (
    <form className="stack" method="post" onSubmit={submit}>
      {refused && (
        <Notice kind="danger" role="alert">
          {sentences[state]}
        </Notice>
      )}
      <TextBox label="E-mail address" name="email" type="email" autoComplete="username" required autoFocus />
      <TextBox label="Password" name="password" type="password" autoComplete="current-password" required />
      <button
        className="button primary"
        type="submit"
        disabled={!isReady || state === 'asking' || state === 'signed in'}
      >
        Sign in
      </button>
      <noscript>
        <p>Casebook needs JavaScript: please allow it for this address.</p>
      </noscript>
    </form>
  );
}
