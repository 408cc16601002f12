import type { Permission } from '@/study/roles';
import type { Place } from './navigation';

/** Every part of the application, in the order of the navigation, with the permission that opens it, or several of which one does. */
const places: (Place & { may: Permission | readonly Permission[] })[] = [
  { title: 'Today', href: '/today', icon: 'today', may: ['enter data', 'verify data'] },
  { title: 'Participants', href: '/participants', icon: 'participants', may: 'read casebook' },
  { title: 'Queries', href: '/queries', icon: 'doubts', may: 'read casebook' },
  { title: 'Verification', href: '/verification', icon: 'verified', may: ['verify data', 'plan verification'] },
  { title: 'Analysis', href: '/analysis', icon: 'analysis', may: 'read analysis' },
  { title: 'Exports', href: '/exports', icon: 'download', may: 'export data' },
  { title: 'Data cuts', href: '/data-cuts', icon: 'pending', may: 'make data cuts' },
  { title: 'Laboratories', href: '/laboratories', icon: 'laboratories', may: 'read casebook' },
  { title: 'Locks', href: '/locks', icon: 'locked', may: 'freeze data' },
  { title: 'Amendments', href: '/amendments', icon: 'history', may: 'manage amendments' },
  { title: 'Audit trail', href: '/audit-trail', icon: 'audit', may: 'read audit trail' },
  { title: 'Administration', href: '/administration', icon: 'administration', may: 'read administration' },
  { title: 'Study', href: '/study', icon: 'info', may: 'read study' },
];

/** The places that are open to whoever holds these permissions; the first of them is where the person begins. */
export function placesFor(isAllowed: (permission: Permission) => boolean): Place[] {
  return places
    .filter(({ may }) => [may].flat().some(isAllowed))
    .map(({ title, href, icon }) => ({ title, href, icon }));
}
