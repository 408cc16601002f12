'use client';

import { useRouter } from 'next/navigation';
import { useState, useTransition } from 'react';
import { Notice } from '@/components/ui/notice';

export type ScreenAnswer = { ok: true; screeningNumber: string } | { ok: false; problem: { says: string } };

interface ScreenFormProps {
  sites: { code: string; name: string }[];
  /** One per page: a double click screens one child. */
  requestId: string;
  screen: (input: { siteCode: string; requestId: string }) => Promise<ScreenAnswer>;
}

/** Opens the casebook of a child who is being screened: one choice, one click. */
export function ScreenForm({ sites, requestId, screen }: ScreenFormProps) {
  const router = useRouter();
  const [siteCode, setSiteCode] = useState(sites[0]?.code ?? '');
  const [says, setSays] = useState<string | null>(null);
  const [isWorking, startWork] = useTransition();
  const begin = () =>
    startWork(async () => {
      const answer = await screen({ siteCode, requestId });
      if (answer.ok) router.push(`/participants/${answer.screeningNumber}`);
      else setSays(answer.problem.says);
    });
  if (sites.length === 0) {
    return <Notice kind="info">No site is open at which you may screen a child. An administrator opens sites.</Notice>;
  }
  return (
    <div className="card narrow-form">
      <p>
        The child gets the site’s next screening number, and a casebook with the screening forms. The participant number
        follows at enrolment. No name, initials or birth date is asked for, here or anywhere.
      </p>
      <SiteChoice sites={sites} chosen={siteCode} choose={setSiteCode} />
      {says && (
        <Notice kind="danger" role="alert">
          {says}
        </Notice>
      )}
      <button className="button primary" type="button" onClick={begin} disabled={isWorking}>
        {isWorking ? 'Opening the casebook…' : 'Begin screening'}
      </button>
    </div>
  );
}

interface SiteChoiceProps {
  sites: ScreenFormProps['sites'];
  chosen: string;
  choose: (code: string) => void;
}

function SiteChoice({ sites, chosen, choose }: SiteChoiceProps) {
  return (
    <fieldset className="field">
      <legend>Site</legend>
      <div className="choices" data-direction="column">
        {sites.map(({ code, name }) => (
          <label key={code}>
            <input type="radio" name="site" value={code} checked={code === chosen} onChange={() => choose(code)} />
            {code} · {name}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
