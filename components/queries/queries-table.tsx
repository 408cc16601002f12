import Link from 'next/link';
import type { ReactNode } from 'react';
import { counted } from '@/components/casebook/child-words';
import { hrefOf } from '@/components/casebook/entry-link';
import { queryElementId } from '@/components/review/query-place';
import { Icon } from '@/components/ui/icon';
import { shortDate } from '@/lib/dates/words';
import type { ListedQuery } from '@/lib/queries/list/list-queries';
import { roleTitle } from '@/study/roles';
import { daysInWords } from './days-in-words';
import { QueryBadge } from './query-badge';
import './queries.css';

/** A column by which the list can be sorted: where that leads, and how it is sorted now. */
export interface SortableColumn {
  href: string;
  sorted: 'up' | 'down' | null;
}
export type SortableColumns = Record<'participant' | 'rank' | 'age', SortableColumn>;

interface QueriesTableProps {
  caption: string;
  queries: ListedQuery[];
  /** Without them the order of the list is given. */
  columns?: SortableColumns;
  /** What stands first in each row: the box to choose it. */
  choose?: (query: ListedQuery) => ReactNode;
}

/** One row a query: where it stands, what is asked, who is to answer, since when, what was said last. On a phone each row is a card. */
export function QueriesTable({ caption, queries, columns, choose }: QueriesTableProps) {
  return (
    <div className="table-frame cards-when-narrow queries-table">
      <table>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {choose && <th scope="col">Choose</th>}
            <Head title="Participant" column={columns?.participant} />
            <th scope="col">Where</th>
            <th scope="col">Question</th>
            <th scope="col">State</th>
            <th scope="col">Assigned to</th>
            <Head title="Needed for" column={columns?.rank} />
            <Head title="Age" column={columns?.age} />
            <th scope="col">Last message</th>
          </tr>
        </thead>
        <tbody>
          {queries.map((query) => (
            <Row key={query.id} query={query} choose={choose} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Head({ title, column }: { title: string; column: SortableColumn | undefined }) {
  if (!column) return <th scope="col">{title}</th>;
  const { href, sorted } = column;
  return (
    <th scope="col" aria-sort={sorted ? (sorted === 'up' ? 'ascending' : 'descending') : undefined}>
      <Link href={href} prefetch={false}>
        {title}
        {sorted && <Icon name={sorted === 'up' ? 'ascending' : 'descending'} />}
      </Link>
    </th>
  );
}

function Row({ query, choose }: { query: ListedQuery; choose: QueriesTableProps['choose'] }) {
  const { participant, where, fieldLabel, says, check, status, assignedTo, rank } = query;
  return (
    <tr>
      {choose && <td data-label="Choose">{choose(query)}</td>}
      <th scope="row" data-label="Participant" className="nowrap">
        {participant}
      </th>
      <td data-label="Where">
        <Link href={queryHref(query)} prefetch={false}>
          {where}
        </Link>
        {fieldLabel && <span className="help">{fieldLabel}</span>}
      </td>
      <td data-label="Question" className="wide">
        {says}
        {check && <span className="help">{check}</span>}
      </td>
      <td data-label="State">
        <QueryBadge status={status} />
      </td>
      <td data-label="Assigned to">{roleTitle(assignedTo)}</td>
      <td data-label="Needed for">{rankWords[rank]}</td>
      <td data-label="Age" className="nowrap">
        {ageInWords(query)}
      </td>
      <td data-label="Last message" className="wide">
        <LastMessage {...query} />
      </td>
    </tr>
  );
}

const rankWords = ['end points and safety', 'the analysis', 'the record'];

function LastMessage({ last }: ListedQuery) {
  if (last === null || last.act === 'open') return <span className="muted">not answered yet</span>;
  return (
    <>
      {last.says}
      <span className="help">
        {last.by}, {shortDate(last.on)}
      </span>
    </>
  );
}

function ageInWords({ status, days }: ListedQuery): string {
  return status === 'open' || status === 'answered' ? daysInWords(days) : `took ${counted(days, 'day')}`;
}

/** Where the query stands in the casebook. */
export function queryHref({ id, participant, event, form, repeat }: ListedQuery): string {
  const page = form === null ? `/participants/${participant}` : hrefOf({ participant, event, form, repeat });
  return `${page}#${queryElementId(id)}`;
}
