import { SelectBox } from '@/components/access/select-box';
import { TextBox } from '@/components/access/text-box';
import { shortDate } from '@/lib/dates/words';
import { type RoleName, roleNames, roles, roleTitle } from '@/study/roles';

export interface SiteChoice {
  siteId: string;
  code: string;
  name: string;
}

interface RoleFieldsProps {
  sites: SiteChoice[];
  today: string;
}

/** Which role, where, from when and until when. */
export function RoleFields({ sites, today }: RoleFieldsProps) {
  return (
    <>
      <SelectBox label="Role" name="role" required>
        <option value="">Choose a role</option>
        <optgroup label="At one site">{roleNames.filter((role) => roles[role].scope === 'site').map(option)}</optgroup>
        <optgroup label="At all sites">{roleNames.filter((role) => roles[role].scope === 'all').map(option)}</optgroup>
      </SelectBox>
      <SelectBox label="Site" name="siteId" help="For a role at one site.">
        <option value="">All sites</option>
        {sites.map(({ siteId, code, name }) => (
          <option key={siteId} value={siteId}>
            {code} · {name}
          </option>
        ))}
      </SelectBox>
      <TextBox label="First day" name="validFrom" defaultValue={shortDate(today)} required autoComplete="off" />
      <TextBox
        label="Last day"
        help="If it is known, as in 3/4/2027. The role holds through this day."
        name="validTo"
        autoComplete="off"
      />
    </>
  );
}

function option(role: RoleName) {
  return (
    <option key={role} value={role}>
      {roleTitle(role)}: {roles[role].says}
    </option>
  );
}
