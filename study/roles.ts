/** What can be done in the casebook, in words. The same word serves the page's guard, the action and the button. */
export const allPermissions = [
  'read study',
  'read casebook',
  'enter data',
  'enrol participants',
  'confirm checks',
  'raise queries',
  'answer queries',
  'verify data',
  'plan verification',
  'review medically',
  'sign casebook',
  'freeze data',
  'lock data',
  'manage reference ranges',
  'manage amendments',
  'read analysis',
  'export data',
  'make data cuts',
  'read audit trail',
  'review audit trail',
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
    says: 'Enrols participants, enters and corrects their data at the site and answers its queries, with the reference ranges of its laboratories.',
    permissions: [
      'read study',
      'read casebook',
      'enter data',
      'enrol participants',
      'answer queries',
      'manage reference ranges',
      'export data',
    ],
  },
  investigator: {
    title: 'Investigator',
    scope: 'site',
    says: 'Does what a data manager does, and signs the casebooks of the site.',
    permissions: [
      'read study',
      'read casebook',
      'enter data',
      'enrol participants',
      'answer queries',
      'sign casebook',
      'manage reference ranges',
      'export data',
    ],
  },
  monitor: {
    title: 'Monitor',
    scope: 'site',
    says: 'Reads the casebooks of the site, compares them with the source, raises and closes queries, freezes what is done; changes no data. Confirms what a hard check doubts where the protocol foresees it.',
    permissions: ['read study', 'read casebook', 'confirm checks', 'raise queries', 'verify data', 'freeze data'],
  },
  central_data_manager: {
    title: 'Central data manager',
    scope: 'all',
    says: 'Enters and corrects data at every site, raises and closes queries, plans verification, freezes, locks and unlocks, records approvals of amendments, and reviews the audit trail.',
    permissions: [
      'read study',
      'read casebook',
      'enter data',
      'enrol participants',
      'raise queries',
      'answer queries',
      'plan verification',
      'freeze data',
      'lock data',
      'manage reference ranges',
      'manage amendments',
      'export data',
      'make data cuts',
      'read audit trail',
      'review audit trail',
    ],
  },
  principal_investigator: {
    title: 'Principal investigator',
    scope: 'all',
    says: 'Reads every casebook and the analysis, reviews the casebooks medically, raises queries, and signs.',
    permissions: [
      'read study',
      'read casebook',
      'raise queries',
      'review medically',
      'sign casebook',
      'read analysis',
      'export data',
    ],
  },
  statistician: {
    title: 'Statistician',
    scope: 'all',
    says: 'Reads every casebook and the analysis, names data cuts, and takes the data home.',
    permissions: ['read study', 'read casebook', 'read analysis', 'export data', 'make data cuts'],
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
    permissions: [
      'read study',
      'read casebook',
      'read analysis',
      'export data',
      'read audit trail',
      'read administration',
    ],
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
