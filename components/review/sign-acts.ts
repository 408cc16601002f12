import type { SignInput } from '@/lib/signatures/sign-input';

/** What came of signing. */
export type SignAnswer = { ok: true; signed: number } | { ok: false; problem: { kind: string; says: string } };

/** The action of the routes that signs. */
export interface SignActs {
  sign: (input: SignInput) => Promise<SignAnswer>;
}
