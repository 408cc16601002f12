import { v7 as newId } from 'uuid';
import type { Actor } from '@/lib/access/actor';
import { actorOf } from '@/lib/access/actor-of';
import { givePassword } from '@/lib/signatures/testing/signing';
import { roleNames, roles, roleTitle } from '@/study/roles';
import { hire, type Stage } from './stage';

/**
 * One person for each role, of both sites where the role is held at a site; one who enters data at one site and monitors the other; and one
 * whose role has ended. Each has the password of the signing tests, as those of the cast who sign.
 */
export async function everyRole(stage: Stage): Promise<Actor[]> {
  const { owner } = stage;
  const ids: string[] = [];
  for (const role of roleNames)
    for (const site of roles[role].scope === 'site' ? ['MI01', 'MI02'] : [null])
      ids.push(await hire(owner, `${roleTitle(role)} of ${site ?? 'all'}`, role, site));
  const both = await hire(owner, 'Monitor who enters data elsewhere', 'monitor', 'MI01');
  await owner.query(
    `insert into role_assignment (id, person_id, role, site_id, valid_from)
     values ($1, $2, 'data_manager', (select id from site where code = 'MI02'), '2020-01-01')`,
    [newId(), both],
  );
  const left = await hire(owner, 'Monitor who left', 'monitor', 'MI01');
  await owner.query("update role_assignment set valid_to = '2021-01-01' where person_id = $1", [left]);
  const people = await Promise.all([...ids, both, left].map(actorOf));
  for (const person of [...people, stage.ivo, stage.paola]) await givePassword(stage, person);
  return people;
}
