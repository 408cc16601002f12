import type { RoleName } from '../roles';
import type { SiteCode } from '../sites';

export interface DemoAccount {
  role: RoleName;
  name: string;
  email: string;
  password: string;
  /** The sites at which the role is held; none for a role of all sites. */
  sites: readonly SiteCode[];
}

/** The same for all, as everything behind it is invented. `npm start` prints it. */
const password = 'harbour violin pepper';

const person = (role: RoleName, name: string, ...sites: SiteCode[]): DemoAccount => ({
  role,
  name,
  email: `${name.toLowerCase().replace(' ', '.')}@example.org`,
  password,
  sites,
});

/** The people of the demo study: one for each role, and a data manager at each site. All invented. */
export const demoAccounts: readonly DemoAccount[] = [
  person('data_manager', 'Dora Datamanager', 'MI01'),
  person('data_manager', 'Bruno Bergamo', 'MI02'),
  person('data_manager', 'Luisa Lisboa', 'MI03'),
  person('data_manager', 'Tessa Training', 'TR01'),
  person('investigator', 'Ivo Investigator', 'MI01'),
  person('monitor', 'Marco Monitor', 'MI01', 'MI02'),
  person('central_data_manager', 'Clara Central'),
  person('principal_investigator', 'Paola Principal'),
  person('statistician', 'Stella Statistician'),
  person('administrator', 'Adam Administrator'),
  person('inspector', 'Ines Inspector'),
];

/** The demo person with this role: at the site, where the role is one of a site. */
export function demoPerson(role: RoleName, site?: SiteCode): DemoAccount {
  const found = demoAccounts.find((one) => one.role === role && (site === undefined || one.sites.includes(site)));
  if (!found) throw new Error(`Nobody in the demo study is ${role}${site ? ` at ${site}` : ''}.`);
  return found;
}
