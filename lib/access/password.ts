import 'server-only';
import { hash, verify } from '@node-rs/argon2';
import { longestPassword, shortestPassword } from './sign-in-rules';
import { isWellKnown } from './well-known-passwords';

// argon2id, 19 MiB, two passes, one lane: OWASP's password storage cheat sheet.
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** The argon2id hash to keep of a password. */
export function hashPassword(password: string): Promise<string> {
  return hash(password, cost);
}

/**
 * Whether the password is the one of the hash. An account without a hash, or no account at all, costs the same time:
 * how long the answer takes tells nothing.
 */
export async function passwordFits(password: string, kept: string | null): Promise<boolean> {
  const fits = await verify(kept ?? (await nobodysHash()), password.slice(0, longestPassword));
  return fits && kept !== null;
}

/** Why a new password cannot be taken, as a sentence, or null. */
export function passwordProblem(password: string, email: string): string | null {
  if (password.length < shortestPassword) return `Use at least ${shortestPassword} characters.`;
  if (password.length > longestPassword) return `Use at most ${longestPassword} characters.`;
  if (repeatsEmail(password, email)) return 'Use something else than your e-mail address.';
  if (isWellKnown(password))
    return 'This password is among the first that are tried. Three or four unrelated words make a good one.';
  return null;
}

function repeatsEmail(password: string, email: string): boolean {
  const name = email.split('@')[0] ?? '';
  const typed = password.toLowerCase();
  return typed === email.toLowerCase() || (name.length >= 4 && typed.replace(name.toLowerCase(), '').length < 6);
}

let nobody: Promise<string> | undefined;
function nobodysHash(): Promise<string> {
  nobody ??= hashPassword('the password of nobody');
  return nobody;
}
