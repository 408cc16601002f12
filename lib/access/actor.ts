import 'server-only';
import { type Permission, type RoleName, roleMay, roles } from '@/study/roles';
import { NotAllowed } from './errors';

export interface Assignment {
  role: RoleName;
  /** Null: at all sites. */
  siteId: string | null;
  siteCode: string | null;
}

/** Whoever does something: the person with the roles they hold today. */
export interface Actor {
  personId: string;
  /** Null when there is no sign-in behind it: a script, or the loading of the demo study. */
  sessionId: string | null;
  displayName: string;
  email: string;
  assignments: readonly Assignment[];
  /** Of all that their roles allow, only to read casebooks: whoever looks at the past. */
  onlyReads?: true;
}

const scoped: unique symbol = Symbol('given by siteScope alone');

/** The sites at which something is allowed. Only `siteScope` makes one, so that a query cannot forget to ask. */
export type SiteScope = { readonly all: boolean; readonly siteIds: readonly string[]; readonly [scoped]: true };

/**
 * Whether the person may do this: at the site when one is given, else at any site at all.
 * A role of all sites counts everywhere; what no role allows is not allowed.
 */
export function may(actor: Actor, permission: Permission, siteId?: string): boolean {
  return actor.assignments.some(
    (held) => grants(actor, held, permission) && (siteId === undefined || coversSite(held, siteId)),
  );
}

/** Throws NotAllowed unless the person may do this (at this site). The first line of every verb. */
export function assertMay(actor: Actor, permission: Permission, siteId?: string): void {
  if (!may(actor, permission, siteId)) throw new NotAllowed();
}

/** The sites at which the person may do this: all of them, some, or none. */
export function siteScope(actor: Actor, permission: Permission): SiteScope {
  const granting = actor.assignments.filter((held) => grants(actor, held, permission));
  const siteIds = granting.flatMap((held) => (held.siteId === null ? [] : [held.siteId]));
  return { all: granting.some((held) => held.siteId === null), siteIds: [...new Set(siteIds)], [scoped]: true };
}

function grants({ onlyReads }: Actor, held: Assignment, permission: Permission): boolean {
  if (onlyReads && permission !== 'read casebook') return false;
  // A role of one site that names no site would silently reach all of them.
  if (roles[held.role].scope === 'site' && held.siteId === null) return false;
  return roleMay(held.role, permission);
}

function coversSite(held: Assignment, siteId: string): boolean {
  return held.siteId === null || held.siteId === siteId;
}
