import 'server-only';
import { z } from 'zod';
import { pageKey, writePageKey } from '@/lib/access/page-key';
import { parameter } from '@/lib/access/query-text';
import { isDate } from '@/lib/dates/calendar';
import { isRoleName, type RoleName } from '@/study/roles';
import { type QueryStatus, queryStatuses } from '../query-states';

export const queryColumns = ['age', 'participant', 'rank'] as const;
export type QueryColumn = (typeof queryColumns)[number];

/** Which states are shown: one, those that wait for somebody, or all. */
export type ShownStatus = QueryStatus | 'waiting' | 'all';
const shownStatuses: readonly ShownStatus[] = ['waiting', ...queryStatuses, 'all'];

/** Where a page of the list begins or ends: the sorted column's value in the row at its edge, when it was opened, and its id. */
const edge = z.tuple([z.string().max(40), z.string().max(40).refine(isMoment), z.uuid()]);
export type QueryEdge = z.infer<typeof edge>;

/** Whether PostgreSQL reads the text as a moment, in the way it writes one into JSON. */
function isMoment(text: string): boolean {
  const clock = /^T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,6})?[+-](0\d|1[0-4])(:[0-5]\d)?$/;
  return isDate(text.slice(0, 10)) && clock.test(text.slice(10));
}

const field = <T extends z.ZodType>(schema: T) => parameter(schema).optional().catch(undefined);
const word = (longest: number) =>
  z
    .string()
    .trim()
    .max(longest)
    .regex(/^[\w-]*$/);

const addressed = z.object({
  status: field(z.enum(shownStatuses)),
  site: field(word(10)),
  participant: field(word(20)),
  form: field(word(10)),
  check: field(word(40)),
  by: field(z.enum(['check', 'person'])),
  role: field(z.string().refine(isRoleName)),
  age: field(
    z
      .string()
      .trim()
      .regex(/^\d{1,4}$/),
  ),
  sort: field(z.enum(queryColumns)),
  order: field(z.enum(['up', 'down'])),
  asof: field(z.string().trim().max(100)),
  after: field(pageKey(edge)),
  before: field(pageKey(edge)),
});

/** What the list of queries is asked for. Everything stands in the URL, so that a list can be sent to a colleague. '' asks for nothing. */
export interface QueryListQuery {
  status: ShownStatus;
  site: string;
  /** Participant or screening number, in capitals. */
  participant: string;
  form: string;
  check: string;
  by: 'check' | 'person' | '';
  role: RoleName | '';
  /** Open for at least so many days; null for any. */
  age: number | null;
  sort: QueryColumn;
  /** By age, `down` begins with the oldest. */
  order: 'up' | 'down';
  /** The moment or the data cut at which the list is looked at, as it was sent (lib/cuts/look-back.ts). */
  asof: string;
  after: QueryEdge | null;
  before: QueryEdge | null;
}

/** In which order each column is sorted first. */
export const firstOrder: Record<QueryColumn, 'up' | 'down'> = { age: 'down', participant: 'up', rank: 'up' };

/** Reads the query of the URL. What cannot be understood counts as not asked. */
export function readQueryList(params: Record<string, string | string[] | undefined>): QueryListQuery {
  const asked = addressed.parse(params);
  const sort = asked.sort ?? 'age';
  const edgeIn = (at: QueryEdge | undefined) => (at && isEdgeOf[sort](at[0]) ? at : null);
  const after = edgeIn(asked.after);
  return {
    status: asked.status ?? 'waiting',
    site: asked.site ?? '',
    participant: asked.participant?.toUpperCase() ?? '',
    form: asked.form ?? '',
    check: asked.check?.toUpperCase() ?? '',
    by: asked.by ?? '',
    role: asked.role && isRoleName(asked.role) ? asked.role : '',
    age: asked.age ? Number(asked.age) : null,
    sort,
    order: asked.order ?? firstOrder[sort],
    asof: asked.asof ?? '',
    after,
    before: after ? null : edgeIn(asked.before),
  };
}

/** Whether the value at an edge can stand in the sorted column; an edge of another column is none. */
const isEdgeOf: Record<QueryColumn, (value: string) => boolean> = {
  age: (value) => value === '',
  participant: (value) => /^[\w-]+$/.test(value),
  rank: (value) => /^[0-2]$/.test(value),
};

/** The address of a list of queries; what is as always is left out. */
export function queryListAddress(asked: Partial<QueryListQuery>, path = '/queries'): string {
  const { sort = 'age', order = firstOrder[sort], status = 'waiting', after, before, age, ...filters } = asked;
  const params = new URLSearchParams();
  if (status !== 'waiting') params.set('status', status);
  for (const [name, value] of Object.entries(filters)) if (value) params.set(name, value);
  if (age) params.set('age', String(age));
  if (sort !== 'age') params.set('sort', sort);
  if (order !== firstOrder[sort]) params.set('order', order);
  if (after) params.set('after', writePageKey(after));
  if (before) params.set('before', writePageKey(before));
  const text = params.toString();
  return text ? `${path}?${text}` : path;
}

/** Whether anything but the order is asked for. */
export function isFiltered({ status, site, participant, form, check, by, role, age }: QueryListQuery): boolean {
  return (
    status !== 'waiting' || age !== null || [site, participant, form, check, by, role].some((asked) => asked !== '')
  );
}
