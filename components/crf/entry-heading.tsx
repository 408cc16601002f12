import Link from 'next/link';
import { withAsOf } from '@/components/cuts/with-as-of';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { Icon } from '@/components/ui/icon';
import type { EntryPage, Neighbour } from '@/lib/casebook/load-entry';
import { shortDate } from '@/lib/dates/words';

/** "MI01-004 · Cisplatin + doxorubicin 2 · Chemotherapy cycle" */
export function entryTitle({ participant, event, form, repeat }: EntryPage): string {
  const times = repeat > 1 ? ` ${repeat}` : '';
  return `${participant.label} · ${event.label} · ${form.title}${times}`;
}

interface EntryHeadingProps {
  page: EntryPage;
  /** Its own address; without one there is no history and no view for paper. */
  href?: string;
  /** The moment that is looked at, as the address carries it; '' for now. */
  asOf?: string;
}

/** Where one is, and the way to the forms before and after this one. */
export function EntryHeading({ page, href, asOf = '' }: EntryHeadingProps) {
  const { participant, event, form } = page;
  return (
    <header className="page-header entry-heading">
      <div>
        <Breadcrumbs
          above={[
            { title: 'Participants', href: withAsOf('/participants', asOf) },
            { title: participant.label, href: withAsOf(`/participants/${participant.label}`, asOf) },
          ]}
          here={`${event.label} · ${form.title}`}
        />
        <h1>{entryTitle(page)}</h1>
        <p className="subtitle">
          {participant.siteName}
          {event.plannedDate && ` · planned ${shortDate(event.plannedDate)}`}
        </p>
      </div>
      <nav className="actions" aria-label="Forms before and after">
        <ToNeighbour neighbour={page.previous} asOf={asOf} word="Previous" icon="previous" />
        <ToNeighbour neighbour={page.next} asOf={asOf} word="Next" icon="next" />
        {href && (
          <>
            <Link className="button quiet" href={`${href}/changes`} prefetch={false}>
              <Icon name="history" />
              History
            </Link>
            <Link className="button quiet" href={`${href}/print`} prefetch={false}>
              <Icon name="print" />
              Print view
            </Link>
          </>
        )}
      </nav>
    </header>
  );
}

function ToNeighbour({
  neighbour,
  asOf,
  word,
  icon,
}: {
  neighbour: Neighbour | null;
  asOf: string;
  word: string;
  icon: 'previous' | 'next';
}) {
  if (!neighbour) return null;
  return (
    <Link className="button" href={withAsOf(neighbour.href, asOf)} prefetch={false} title={neighbour.title}>
      {icon === 'previous' && <Icon name={icon} />}
      {word}
      <span className="visually-hidden">: {neighbour.title}</span>
      {icon === 'next' && <Icon name={icon} />}
    </Link>
  );
}
