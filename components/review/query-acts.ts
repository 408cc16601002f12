import type { AssignQueryInput } from '@/lib/queries/assign-query';
import type { QueryActInput } from '@/lib/queries/query-input';
import type { RaiseQueryInput } from '@/lib/queries/raise-query';

/** What came of it. */
export type QueryAnswer = { ok: true } | { ok: false; problem: { says: string } };

type ActOnQuery = (input: QueryActInput) => Promise<QueryAnswer>;

/** The actions of the routes that this part of the review calls. */
export interface QueryActs {
  raise: (input: RaiseQueryInput) => Promise<QueryAnswer>;
  answer: ActOnQuery;
  close: ActOnQuery;
  reopen: ActOnQuery;
  cancel: ActOnQuery;
  assign: (input: AssignQueryInput) => Promise<QueryAnswer>;
}
