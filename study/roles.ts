/** What can be done in the casebook, in words. The same word serves the page's guard, the action and the button. */
export const allPermissions = [
  'read study',
  'read casebook',
  'enter data',
  'enrol participants',
  'confirm checks',
  'manage reference ranges',
  'manage amendments',
  'read analysis',
  'read audit trail',
  'read administration',
  'manage people',
  'manage sites',
] as const;
export type Permission = (typeof allPermissions)[number];

interface Role {
  title: string;
  /** Held at one site at a time, or at all sites of the study at once. */
  scope: 'site' | 'all';
  /** One sentence for the page where roles are given. */
  says: string;
  permissions: readonly Permission[];
}

/** Every role of the study, and all that it may do. What is not here is not allowed. */
export const roles = {
  data_manager: {
    title: 'Data manager',
    scope: 'site',
    says: 'Enrols participants and enters and corrects their data at the site, with the reference ranges of its laboratories.',
    permissions: ['read study', 'read casebook', 'enter data', 'enrol participants', 'manage reference ranges'],
  },
  investigator: {
    title: 'Investigator',
    scope: 'site',
    says: 'Enrols participants and enters and corrects their data at the site, with the reference ranges of its laboratories.',
    permissions: ['read study', 'read casebook', 'enter data', 'enrol participants', 'manage reference ranges'],
  },
  monitor: {
    title: 'Monitor',
    scope: 'site',
    says: 'Reads the casebooks of the site and changes no data; confirms what a hard check doubts where the protocol foresees it.',
    permissions: ['read study', 'read casebook', 'confirm checks'],
  },
  central_data_manager: {
    title: 'Central data manager',
    scope: 'all',
    says: 'Enters and corrects data at every site, records approvals of amendments, and reviews the audit trail.',
    permissions: [
      'read study',
      'read casebook',
      'enter data',
      'enrol participants',
      'manage reference ranges',
      'manage amendments',
      'read audit trail',
    ],
  },
  principal_investigator: {
    title: 'Principal investigator',
    scope: 'all',
    says: 'Reads every casebook and the analysis.',
    permissions: ['read study', 'read casebook', 'read analysis'],
  },
  statistician: {
    title: 'Statistician',
    scope: 'all',
    says: 'Reads every casebook and the analysis.',
    permissions: ['read study', 'read casebook', 'read analysis'],
  },
  administrator: {
    title: 'Administrator',
    scope: 'all',
    says: 'Manages people and sites; sees no clinical data.',
    permissions: ['read study', 'read administration', 'manage people', 'manage sites'],
  },
  inspector: {
    title: 'Inspector',
    scope: 'all',
    says: 'Reads everything, the audit trail included, and changes nothing.',
    permissions: ['read study', 'read casebook', 'read analysis', 'read audit trail', 'read administration'],
  },
} as const satisfies Record<string, Role>;

export type RoleName = keyof typeof roles;

/**
 * What the program itself may do when no person acts: run the checks over all casebooks every day, and keep derived values true.
 * Held by nobody else, and by no way given to a person.
 */
export const programRole = { name: 'system', permissions: ['read casebook', 'enter data'] } as const satisfies {
  name: string;
  permissions: readonly Permission[];
};

/** The names of all roles, in the order of the table. */
export const roleNames: readonly RoleName[] = typedKeys(roles);

/** True when the text is the name of a role: for what comes from a form or from the database. */
export function isRoleName(text: string): text is RoleName {
  return Object.hasOwn(roles, text);
}

/** The role in words. */
export function roleTitle(role: RoleName): string {
  return roles[role].title;
}

/** True when the role carries the permission. */
export function roleMay(role: RoleName, permission: Permission): boolean {
  const held: readonly Permission[] = roles[role].permissions;
  return held.includes(permission);
}

function typedKeys<T extends object>(object: T): (keyof T)[] {
  return Object.keys(object) as (keyof T)[]; // Object.keys forgets the names it was given
}
