'use client';

import { useState } from 'react';
import { Icon } from '@/components/ui/icon';
import { type Theme, themeCookie, themes } from './theme';

const words: Record<Theme, string> = { automatic: 'As the computer', light: 'Light', dark: 'Dark' };

/** Light, dark, or as the computer says; at once on this page, and by a cookie on all that follow. */
export function ThemeSwitch({ theme }: { theme: Theme }) {
  const [chosen, setChosen] = useState(theme);
  const choose = (next: Theme) => {
    setChosen(next);
    document.documentElement.dataset.theme = next;
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in Firefox ESR
    document.cookie = `${themeCookie}=${next}; path=/; max-age=31536000; samesite=lax`;
  };
  return (
    <fieldset className="field theme-switch">
      <legend>Appearance</legend>
      <div className="choices" data-direction="column">
        {themes.map((each) => (
          <label key={each}>
            <input type="radio" name="theme" checked={each === chosen} onChange={() => choose(each)} />
            <Icon name={each} />
            {words[each]}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
