import Link from 'next/link';
import { withAsOf } from '@/components/cuts/with-as-of';
import { Icon } from '@/components/ui/icon';
import { StateBadge } from '@/components/ui/state-badge';
import type { ListedParticipant } from '@/lib/casebook/list-participants';
import type { ListColumn, ListQuery } from '@/lib/casebook/list-query';
import { shortDate } from '@/lib/dates/words';
import { childInWords, counted, statusWords, stepInWords } from './child-words';
import { hrefOf } from './entry-link';

interface TableProps {
  participants: ListedParticipant[];
  query: ListQuery;
  /** The address of the same list, sorted in another way. */
  sorted: (sort: ListColumn, order: ListQuery['order']) => string;
}

/** One row a child: who, where it stands, what is open, what comes next. On a phone each row is a card. */
export function ParticipantsTable({ participants, query, sorted }: TableProps) {
  const head = (column: ListColumn, title: string) => (
    <SortableHead column={column} title={title} query={query} sorted={sorted} />
  );
  return (
    <div className="table-frame cards-when-narrow">
      <table>
        <caption className="visually-hidden">Participants</caption>
        <thead>
          <tr>
            {head('number', 'Number')}
            <th scope="col">Site</th>
            {head('age', 'Child at diagnosis')}
            {head('status', 'Status')}
            {head('enrolled', 'Enrolled')}
            <th scope="col">Last event</th>
            <th scope="col">Open</th>
            <th scope="col">Next</th>
          </tr>
        </thead>
        <tbody>
          {participants.map((participant) => (
            <ParticipantRow key={participant.label} participant={participant} asOf={query.asOf} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface HeadProps extends Omit<TableProps, 'participants'> {
  column: ListColumn;
  title: string;
}

function SortableHead({ column, title, query, sorted }: HeadProps) {
  const isSorted = query.sort === column;
  const isUp = query.order === 'up';
  return (
    <th scope="col" aria-sort={isSorted ? (isUp ? 'ascending' : 'descending') : undefined}>
      <Link href={sorted(column, isSorted && isUp ? 'down' : 'up')} prefetch={false}>
        {title}
        {isSorted && <Icon name={isUp ? 'ascending' : 'descending'} />}
      </Link>
    </th>
  );
}

function ParticipantRow({ participant, asOf }: { participant: ListedParticipant; asOf: string }) {
  const { label, siteCode, siteName, status, enrolledOn, lastEvent, drafts, queries, next } = participant;
  return (
    <tr>
      <th scope="row" data-label="Number" className="nowrap">
        <Link href={withAsOf(`/participants/${label}`, asOf)} prefetch={false}>
          {label}
        </Link>
      </th>
      <td data-label="Site">
        <abbr title={siteName}>{siteCode}</abbr>
      </td>
      <td data-label="Child" className="nowrap">
        {childInWords(participant, '')}
      </td>
      <td data-label="Status" className="nowrap">
        {statusWords[status]}
      </td>
      <td data-label="Enrolled" className="nowrap">
        {enrolledOn && shortDate(enrolledOn)}
      </td>
      <td data-label="Last event">{lastEvent && `${lastEvent.label}, ${shortDate(lastEvent.on)}`}</td>
      <td data-label="Open" className="nowrap">
        {[drafts > 0 && counted(drafts, 'draft'), queries > 0 && counted(queries, 'query', 'queries')]
          .filter(Boolean)
          .join(', ')}
      </td>
      <td data-label="Next">{next && <NextStep participant={label} step={next} asOf={asOf} />}</td>
    </tr>
  );
}

interface NextStepProps {
  participant: string;
  step: NonNullable<ListedParticipant['next']>;
  asOf: string;
}

function NextStep({ participant, step, asOf }: NextStepProps) {
  return (
    <span>
      <StateBadge state={step.state} queries={step.queries} />{' '}
      <Link href={hrefOf({ participant, ...step, asOf })} prefetch={false}>
        {stepInWords(step)}
      </Link>
    </span>
  );
}
