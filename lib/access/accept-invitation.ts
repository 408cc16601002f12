import 'server-only';
import { and, eq, gt, isNull, sql } from 'drizzle-orm';
import { z } from 'zod';
import { invitation, person } from '@/db/schema/people';
import { transactionAs, withoutActor } from '@/db/transaction-as';
import { endSessionsOf } from './end-session';
import { hashOf, type LinkPurpose } from './one-time-link';
import type { Outcome } from './outcome';
import { hashPassword, passwordProblem } from './password';

export const acceptInvitationInput = z.object({ token: z.string().max(100), password: z.string().max(1000) });

export interface OpenInvitation {
  personId: string;
  email: string;
  displayName: string;
  purpose: LinkPurpose;
}

const usedUp = {
  ok: false,
  problem: { kind: 'refused', says: 'This link does not work any more: it was used, replaced, or has run out.' },
} as const;

/** Whom a one-time link is for, while it works; null when it was used, replaced, has run out or never existed. */
export async function openInvitation(token: string): Promise<OpenInvitation | null> {
  const [found] = await withoutActor((db) =>
    db
      .select({
        personId: person.id,
        email: person.email,
        displayName: person.displayName,
        purpose: invitation.purpose,
      })
      .from(invitation)
      .innerJoin(person, eq(person.id, invitation.personId))
      .where(and(isOpen(token), isNull(person.deactivatedAt))),
  );
  return found ?? null;
}

/** Sets the password of whoever holds the link, uses the link up, and ends every sign-in there was. */
export async function acceptInvitation(input: z.output<typeof acceptInvitationInput>): Promise<Outcome> {
  const open = await openInvitation(input.token);
  if (!open) return usedUp;
  const says = passwordProblem(input.password, open.email);
  if (says) return { ok: false, problem: { kind: 'refused', says } };
  const passwordHash = await hashPassword(input.password);
  return transactionAs(open, `${open.purpose} link used`, async (tx) => {
    const used = await tx
      .update(invitation)
      .set({ usedAt: sql`now()` })
      .where(isOpen(input.token))
      .returning({ id: invitation.id });
    if (used.length === 0) return usedUp;
    await tx
      .update(person)
      .set({ passwordHash, passwordChangedAt: sql`now()`, failedSignIns: 0, lockedUntil: null })
      .where(eq(person.id, open.personId));
    await endSessionsOf(tx, open.personId, 'new password');
    return { ok: true };
  });
}

function isOpen(token: string) {
  return and(eq(invitation.tokenHash, hashOf(token)), isNull(invitation.usedAt), gt(invitation.expiresAt, sql`now()`));
}
