import 'server-only';
import { createHash, randomBytes } from 'node:crypto';
import { and, eq, isNull, sql } from 'drizzle-orm';
import { v7 as uuid } from 'uuid';
import type { Transaction } from '@/db/client';
import { invitation } from '@/db/schema/people';
import { invitationHours } from './sign-in-rules';

export type LinkPurpose = 'welcome' | 'forgotten password';

interface LinkParts {
  personId: string;
  purpose: LinkPurpose;
  createdBy: string;
  /** The public address of the application, `https://casebook.example.org`. */
  baseUrl: string;
}

/** Makes a link that lets the person choose a password, once, within 72 hours. Older links of theirs stop working. */
export async function makeLink(tx: Transaction, parts: LinkParts): Promise<string> {
  await voidLinks(tx, parts.personId);
  const token = randomBytes(32).toString('base64url');
  await tx.insert(invitation).values({
    id: uuid(),
    personId: parts.personId,
    tokenHash: hashOf(token),
    purpose: parts.purpose,
    expiresAt: new Date(Date.now() + invitationHours * 3_600_000),
    createdBy: parts.createdBy,
  });
  return new URL(`/welcome/${token}`, parts.baseUrl).toString();
}

/** Ends the links of a person that were not used. */
export async function voidLinks(tx: Transaction, personId: string): Promise<void> {
  await tx
    .update(invitation)
    .set({ expiresAt: sql`now()` })
    .where(and(eq(invitation.personId, personId), isNull(invitation.usedAt), sql`${invitation.expiresAt} > now()`));
}

/** What is kept of a token: enough to know it again, not enough to make the link. */
export function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** The public address of the application, from its settings. */
export function publicUrl(): string {
  const url = process.env.NEXTAUTH_URL;
  if (!url) throw new Error('NEXTAUTH_URL, the public address of the application, is not set.');
  return url;
}
