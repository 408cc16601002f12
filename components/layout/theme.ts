/** How the screen looks: as the computer says, or as the person chose. Kept in a cookie, so that the server draws it right at once. */
export const themes = ['automatic', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

export const themeCookie = 'casebook-theme';

/** What the cookie says; anything else means that the computer decides. */
export function themeOf(cookie: string | undefined): Theme {
  return themes.find((theme) => theme === cookie) ?? 'automatic';
}
