import type { UnverifyEntryInput, VerifyEntryInput } from '@/lib/verification/verify-input';
import type { QueryAnswer } from './query-acts';

/** The actions of the routes that verify, review medically, and take that back. */
export interface VerifyActs {
  verify: (input: VerifyEntryInput) => Promise<QueryAnswer>;
  unverify: (input: UnverifyEntryInput) => Promise<QueryAnswer>;
}
