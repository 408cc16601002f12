'use client';
import { useEffect, useState } from 'react';
import { Icon } from '@/components/ui/icon';
import { Notice } from '@/components/ui/notice';

/** What the server knows about who has this entry open. */
export type Presence = { kind: 'here'; person: string; others: string[] } | { kind: 'signed out' };

interface PresenceProps {
  personId: string;
  announce: () => Promise<Presence>;
}

const EVERY_MS = 15_000;

/** Who else has this entry open, asked every 15 seconds while the page is looked at; and whether one is still signed in. */
export function PresenceLine({ personId, announce }: PresenceProps) {
  const presence = usePresence(announce);
  if (presence?.kind === 'signed out') {
    return (
      <Notice kind="warning" role="status">
        <p>
          Your sign-in has ended. What you typed is kept on this computer.{' '}
          <a href="/sign-in" target="_blank" rel="noreferrer">
            Sign in again <Icon name="external" />
            <span className="visually-hidden">(opens a new tab)</span>
          </a>{' '}
          and save here.
        </p>
      </Notice>
    );
  }
  if (presence && presence.person !== personId) {
    return (
      <Notice kind="danger" role="alert">
        Somebody else has signed in in this browser. What you save now would be saved in their name: reload the page
        first. What you typed is kept for you.
      </Notice>
    );
  }
  const others = presence?.others ?? [];
  return (
    <p className="presence" role="status">
      {others.length > 0 && (
        <>
          <Icon name="person" /> Also looking at this entry: {others.join(', ')}
        </>
      )}
    </p>
  );
}

function usePresence(announce: () => Promise<Presence>): Presence | null {
  const [presence, setPresence] = useState<Presence | null>(null);
  useEffect(() => {
    let isHere = true;
    const ask = () => {
      if (document.hidden) return;
      // Without a network nobody is seen; saving says so, and this line need not.
      announce().then(
        (answer) => isHere && setPresence(answer),
        () => undefined,
      );
    };
    ask();
    const timer = setInterval(ask, EVERY_MS);
    document.addEventListener('visibilitychange', ask);
    return () => {
      isHere = false;
      clearInterval(timer);
      document.removeEventListener('visibilitychange', ask);
    };
  }, [announce]);
  return presence;
}
