import { expect, it } from 'vitest';
import { allPermissions, roleMay, roleNames, roles } from './roles';

/** The permission matrix as the study group reads it: a change here is a change of who may do what. */
it('P11-10g allows each role this and nothing else', () => {
  const matrix = roleNames.map((role) => {
    const marks = allPermissions.map((permission) => (roleMay(role, permission) ? 'x' : '·'));
    return `${role.padEnd(24)}${roles[role].scope.padEnd(6)}${marks.join(' ')}`;
  });
  expect(`\n${matrix.join('\n')}\n`).toMatchInlineSnapshot(`
    "
    data_manager            site  x x x x · · x · · · · · · x · · x · · · · · ·
    investigator            site  x x x x · · x · · · x · · x · · x · · · · · ·
    monitor                 site  x x · · x x · x · · · x · · · · · · · · · · ·
    central_data_manager    all   x x x x · x x · x · · x x x x · x x x x · · ·
    principal_investigator  all   x x · · · x · · · x x · · · · x x · · · · · ·
    statistician            all   x x · · · · · · · · · · · · · x x x · · · · ·
    administrator           all   x · · · · · · · · · · · · · · · · · · · x x x
    inspector               all   x x · · · · · · · · · · · · · x x · x · x · ·
    "
  `);
});
