import Link from 'next/link';
import type { ReactNode } from 'react';
import { counted } from '@/components/casebook/child-words';
import './today.css';

interface WorkListProps {
  /** The id of the heading, to be led to. */
  id: string;
  title: string;
  /** How much there is in all: "12 queries", "more than 1,000 queries". */
  says: string | null;
  /** What is said in place of an empty list. */
  nothing: string;
  isEmpty: boolean;
  /** Where the rest of the list is. */
  more?: { href: string; words: string } | null;
  children: ReactNode;
}

/** One list of a day's work: what, how much, the first of it, and the way to the rest. */
export function WorkList({ id, title, says, nothing, isEmpty, more, children }: WorkListProps) {
  return (
    <section className="work-list" aria-labelledby={id}>
      <h2 id={id}>
        {title}
        {says && !isEmpty && <span className="muted"> · {says}</span>}
      </h2>
      {isEmpty ? <p className="muted">{nothing}</p> : children}
      {more && (
        <p>
          <Link href={more.href} prefetch={false}>
            {more.words}
          </Link>
        </p>
      )}
    </section>
  );
}

/** "12 drafts", "more than 1,000 drafts". */
export function howMany(
  { count, isCountExact }: { count: number; isCountExact: boolean },
  one: string,
  several = `${one}s`,
): string {
  return `${isCountExact ? '' : 'more than '}${counted(count, one, several)}`;
}

/** The way to what a list does not show, with how much that is. */
export function restOf(
  { count, isCountExact }: { count: number; isCountExact: boolean },
  shown: number,
  href: string,
): { href: string; words: string } | null {
  if (count <= shown) return null;
  return { href, words: isCountExact ? `And ${count - shown} more` : 'And many more' };
}
