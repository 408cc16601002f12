import type { StillOpen } from '@/lib/locks/still-open';

const words: Record<keyof StillOpen, [one: string, more: string]> = {
  drafts: ['form is a draft', 'forms are drafts'],
  toMend: ['form is to be mended', 'forms are to be mended'],
  pending: ['form has pending answers', 'forms have pending answers'],
  openQueries: ['query waits for an answer', 'queries wait for an answer'],
  answeredQueries: ['query is answered and not closed', 'queries are answered and not closed'],
  unsigned: ['form is not signed', 'forms are not signed'],
  unverified: ['form is not verified', 'forms are not verified'],
};

/** What is still open, each with its number; nothing where nothing is. */
export function StillOpenList({ open }: { open: StillOpen }) {
  const parts = (Object.keys(words) as (keyof StillOpen)[]).filter((key) => open[key] > 0);
  if (parts.length === 0) return <p>Nothing is open any more.</p>;
  return (
    <ul>
      {parts.map((key) => (
        <li key={key}>
          {open[key].toLocaleString('en')} {words[key][open[key] === 1 ? 0 : 1]}
        </li>
      ))}
    </ul>
  );
}
