'use server';

import { guardedAction } from '@/lib/access/action';
import { roleInput } from '@/lib/access/add-role';
import { assignRole, assignRoleInput } from '@/lib/access/assign-role';
import { closeSite, closeSiteInput, reopenSite } from '@/lib/access/close-site';
import { createSite, createSiteInput } from '@/lib/access/create-site';
import { deactivatePerson, deactivatePersonInput } from '@/lib/access/deactivate-person';
import { endRole, endRoleInput } from '@/lib/access/end-role';
import { fromForm, orNone, typedDay } from '@/lib/access/form-input';
import { invitePerson, personInput } from '@/lib/access/invite-person';
import { reactivatePerson } from '@/lib/access/reactivate-person';
import { renameSite, renameSiteInput } from '@/lib/access/rename-site';
import { renewLink, renewLinkInput } from '@/lib/access/renew-link';

/** A role as its form sends it: days typed, and nothing for all sites or an open end. */
const typedRole = { siteId: orNone(roleInput.shape.siteId.unwrap()), validFrom: typedDay, validTo: orNone(typedDay) };

export const invite = guardedAction({
  may: 'manage people',
  input: fromForm(personInput.extend(roleInput.extend(typedRole).shape)),
  run: (actor, { email, displayName, ...role }) => invitePerson(actor, { email, displayName, roles: [role] }),
});

export const renew = guardedAction({ may: 'manage people', input: fromForm(renewLinkInput), run: renewLink });

export const giveRole = guardedAction({
  may: 'manage people',
  input: fromForm(assignRoleInput.extend(typedRole)),
  run: assignRole,
});

export const end = guardedAction({
  may: 'manage people',
  input: fromForm(endRoleInput.extend({ lastDay: typedDay })),
  run: endRole,
});

export const deactivate = guardedAction({
  may: 'manage people',
  input: fromForm(deactivatePersonInput),
  run: deactivatePerson,
});

export const reactivate = guardedAction({
  may: 'manage people',
  input: fromForm(deactivatePersonInput),
  run: reactivatePerson,
});

export const addSite = guardedAction({ may: 'manage sites', input: fromForm(createSiteInput), run: createSite });

export const changeSite = guardedAction({ may: 'manage sites', input: fromForm(renameSiteInput), run: renameSite });

export const shutSite = guardedAction({ may: 'manage sites', input: fromForm(closeSiteInput), run: closeSite });

export const openSite = guardedAction({ may: 'manage sites', input: fromForm(closeSiteInput), run: reopenSite });
