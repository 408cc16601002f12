import type { ComponentProps } from 'react';
import { SelectBox } from './select-box';

interface SiteBoxProps extends ComponentProps<'select'> {
  sites: readonly { code: string; name: string }[];
  /** What stands for none of them. */
  none?: string;
}

/** One of several sites, or all. */
export function SiteBox({ sites, none = 'All sites', ...select }: SiteBoxProps) {
  return (
    <SelectBox label="Site" name="site" {...select}>
      <option value="">{none}</option>
      {sites.map(({ code, name }) => (
        <option key={code} value={code}>
          {code} · {name}
        </option>
      ))}
    </SelectBox>
  );
}
