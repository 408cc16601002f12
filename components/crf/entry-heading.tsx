import Link from 'next/link';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { Icon } from '@/components/ui/icon';
import type { EntryPage, Neighbour } from '@/lib/casebook/load-entry';
import { shortDate } from '@/lib/dates/words';

/** "MI01-004 · Cisplatin + doxorubicin 2 · Chemotherapy cycle" */
export function entryTitle({ participant, event, form, repeat }: EntryPage): string {
  const times = repeat > 1 ? ` ${repeat}` : '';
  return `${participant.label} · ${event.label} · ${form.title}${times}`;
}

/** Where one is, and the way to the forms before and after this one. */
export function EntryHeading({ page, printHref }: { page: EntryPage; printHref: string }) {
  const { participant, event, form } = page;
  return (
    <header className="page-header entry-heading">
      <div>
        <Breadcrumbs
          above={[
            { title: 'Participants', href: '/participants' },
            { title: participant.label, href: `/participants/${participant.label}` },
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
        <ToNeighbour neighbour={page.previous} word="Previous" icon="previous" />
        <ToNeighbour neighbour={page.next} word="Next" icon="next" />
        <Link className="button quiet" href={printHref} prefetch={false}>
          <Icon name="print" />
          Print view
        </Link>
      </nav>
    </header>
  );
}

function ToNeighbour({
  neighbour,
  word,
  icon,
}: {
  neighbour: Neighbour | null;
  word: string;
  icon: 'previous' | 'next';
}) {
  if (!neighbour) return null;
  return (
    <Link className="button" href={neighbour.href} prefetch={false} title={neighbour.title}>
      {icon === 'previous' && <Icon name={icon} />}
      {word}
      <span className="visually-hidden">: {neighbour.title}</span>
      {icon === 'next' && <Icon name={icon} />}
    </Link>
  );
}
