import { Icon } from '@/components/ui/icon';
import { dateTimeWithZone } from '@/lib/dates/clock';

interface AuditProofProps {
  seal: { no: number; at: Date; root: string } | null;
  timeZone: string;
}

/** How an outsider proves that nothing in the trail was altered, without trusting this program. */
export function AuditProof({ seal, timeZone }: AuditProofProps) {
  const command = `node verify-trail.mjs audit-trail.jsonl${seal ? ` --seal ${seal.no}:${seal.root}` : ''}`;
  return (
    <section className="section stack" aria-labelledby="proof">
      <h2 id="proof">Proof</h2>
      <p>
        Each row carries a digest of the row before it, and once a day the ends of all chains are sealed. To prove on
        another computer that nothing was altered, removed, inserted or reordered, download both files and run the
        verifier: it is one file, which needs Node and nothing of this program.
      </p>
      <div className="row">
        <a className="button" href="/audit-trail/trail.jsonl" download>
          <Icon name="download" />
          Whole trail
        </a>
        <a className="button" href="/audit-trail/verify-trail.mjs" download>
          <Icon name="download" />
          Verifier
        </a>
      </div>
      <p>
        <code className="command">{command}</code>
      </p>
      <p className="muted">
        {seal
          ? `Seal ${seal.no} was made on ${dateTimeWithZone(timeZone, seal.at)}. Note its digest on paper: a trail that was written anew cannot have it.`
          : 'No seal was made yet: the first is made with the daily checks.'}
      </p>
    </section>
  );
}
