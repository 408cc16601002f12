'use client';
import { unstable_isUnrecognizedActionError } from 'next/navigation';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { Notice } from '@/components/ui/notice';
import { type LiveEnd, LiveFollower, type LiveState, type Looked } from './live-follower';

/** Has the page that is open made anew. */
type LookAgain = (when: 'now') => Promise<{ ok: true } | { ok: false; problem: { kind: string } }>;

interface LiveUpdatesProps {
  /** The moment of the data on the page, as ISO. */
  asOf: string;
  /** What the page answers: the sentences that changed are told to those who listen. */
  announce: string[];
  lookAgain: LookAgain;
}

/** Keeps an open page as the data are, says how it stands to them, and tells politely of answers that changed. */
export function LiveUpdates({ asOf, announce, lookAgain }: LiveUpdatesProps) {
  const state = useLiveState(asOf, lookAgain);
  const said = useChanged(announce);
  return (
    <div className="no-print">
      <p className="visually-hidden" role="status">
        {said}
      </p>
      <StateInWords state={state} />
    </div>
  );
}

function StateInWords({ state }: { state: LiveState }) {
  switch (state) {
    case 'starting':
      return null;
    case 'live':
      return <p className="muted">Live</p>;
    case 'reconnecting':
      return <p className="muted">Reconnecting: as of the moment shown</p>;
    default:
      return <Ended why={state} />;
  }
}

const endings: Record<LiveEnd, { says: string; link: string }> = {
  'signed out': { says: 'No longer signed in: as of the moment shown.', link: 'Sign in again' },
  'not allowed': { says: 'Your role does not show this page any more: as of the moment shown.', link: 'Load it again' },
  outdated: { says: 'Casebook was updated: as of the moment shown.', link: 'Load the page again' },
};

/** The link leads here again: to the sign-in first, where one is needed. */
function Ended({ why }: { why: LiveEnd }) {
  const { says, link } = endings[why];
  return (
    <Notice kind="warning" role="status">
      <p>
        {says} <a href={`${window.location.pathname}${window.location.search}`}>{link}</a>
      </p>
    </Notice>
  );
}

function useLiveState(asOf: string, lookAgain: LookAgain): LiveState {
  const [state, setState] = useState<LiveState>('starting');
  const address = useEffectEvent(() => `/analysis/live?since=${encodeURIComponent(asOf)}`);
  const look = useEffectEvent(() => lookedWith(lookAgain));
  useEffect(() => {
    const follower = new LiveFollower({
      open: () => new EventSource(address()),
      askStatus: () => statusOf(address()),
      look: () => look(),
      onState: setState,
    });
    // A browser keeps few connections to a server: only the page that is looked at holds one.
    const follow = () => (document.hidden ? follower.pause() : follower.start());
    follow();
    document.addEventListener('visibilitychange', follow);
    return () => {
      document.removeEventListener('visibilitychange', follow);
      follower.pause();
    };
  }, []);
  return state;
}

async function lookedWith(lookAgain: LookAgain): Promise<Looked> {
  try {
    const answer = await lookAgain('now');
    if (answer.ok) return 'looked';
    const { kind } = answer.problem;
    return kind === 'signed out' || kind === 'not allowed' ? kind : 'failed';
  } catch (error) {
    return unstable_isUnrecognizedActionError(error) ? 'outdated' : 'failed';
  }
}

/** An EventSource does not say why it was refused. */
async function statusOf(address: string): Promise<number> {
  const asked = new AbortController();
  const { status } = await fetch(address, { signal: asked.signal, cache: 'no-store' });
  asked.abort();
  return status;
}

/** The sentences that were not there before; '' until one changes. */
function useChanged(sentences: string[]): string {
  const before = useRef(sentences);
  const [said, setSaid] = useState('');
  useEffect(() => {
    const fresh = sentences.filter((sentence) => !before.current.includes(sentence));
    before.current = sentences;
    if (fresh.length > 0) setSaid(inWords(fresh));
  }, [sentences]);
  return said;
}

/** Nobody wants to listen to all of them. */
const mostTold = 2;

function inWords(fresh: string[]): string {
  const more = fresh.length - mostTold;
  const others = more > 0 ? ` ${more} other ${more === 1 ? 'answer' : 'answers'} changed too.` : '';
  return `Updated: ${fresh.slice(0, mostTold).join(' ')}${others}`;
}
