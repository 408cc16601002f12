import 'server-only';
import { z } from 'zod';
import { participantStatuses } from '@/db/schema/casebook';
import { pageKey, writePageKey } from '@/lib/access/page-key';
import { parameter } from '@/lib/access/query-text';
import { isDate } from '@/lib/dates/calendar';

export const listColumns = ['number', 'age', 'status', 'enrolled'] as const;
export type ListColumn = (typeof listColumns)[number];

/** Where a page of the list begins or ends: the sorted column's value in the row at its edge, and that row's id. */
const edge = z.tuple([z.union([z.string().max(40), z.number()]), z.uuid()]);
export type Edge = z.infer<typeof edge>;

const field = <T extends z.ZodType>(schema: T) => parameter(schema).optional().catch(undefined);

const addressed = z.object({
  q: field(z.string().trim().max(20)),
  site: field(z.string().max(10)),
  status: field(z.enum(participantStatuses)),
  sort: field(z.enum(listColumns)),
  order: field(z.enum(['up', 'down'])),
  after: field(pageKey(edge)),
  before: field(pageKey(edge)),
  asof: field(z.string().trim().max(100)),
});

/** What the list is asked for. Everything stands in the URL, so that a list can be sent to a colleague. */
export interface ListQuery {
  search: string;
  site: string;
  status: (typeof participantStatuses)[number] | '';
  sort: ListColumn;
  order: 'up' | 'down';
  after: Edge | null;
  before: Edge | null;
  /** The moment that is looked at, as the address carries it; '' for now. */
  asOf: string;
}

/** Reads the query of the URL. What cannot be understood counts as not asked. */
export function readListQuery(params: Record<string, string | string[] | undefined>): ListQuery {
  const asked = addressed.parse(params);
  const sort = asked.sort ?? 'number';
  const edgeIn = (at: Edge | undefined) => (at && isEdgeOf[sort](at[0]) ? at : null);
  const after = edgeIn(asked.after);
  return {
    search: asked.q ?? '',
    site: asked.site ?? '',
    status: asked.status ?? '',
    sort,
    order: asked.order ?? 'up',
    after,
    before: after ? null : edgeIn(asked.before),
    asOf: asked.asof ?? '',
  };
}

/** Whether the value at an edge can stand in the sorted column; an edge of another column is none. */
const isEdgeOf: Record<ListColumn, (value: string | number) => boolean> = {
  number: (value) => /^[\w-]+$/.test(String(value)),
  age: (value) => Number.isInteger(value) && Math.abs(Number(value)) < 1000,
  status: (value) => participantStatuses.some((status) => status === value),
  enrolled: (value) => isDate(value),
};

/** The address of the same list with some of the query changed; what is as always is left out. */
export function listAddress(query: ListQuery, changed: Partial<ListQuery> = {}): string {
  const { search, site, status, sort, order, after, before, asOf } = { ...query, ...changed };
  const params = new URLSearchParams();
  if (search) params.set('q', search);
  if (site) params.set('site', site);
  if (status) params.set('status', status);
  if (sort !== 'number') params.set('sort', sort);
  if (order !== 'up') params.set('order', order);
  if (after) params.set('after', writePageKey(after));
  if (before) params.set('before', writePageKey(before));
  if (asOf) params.set('asof', asOf);
  const text = params.toString();
  return text ? `/participants?${text}` : '/participants';
}
