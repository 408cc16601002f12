/** The address of the same page as it stood at the moment that is looked at; '' for now. */
export function withAsOf(href: string, asOf: string): string {
  if (asOf === '') return href;
  return `${href}${href.includes('?') ? '&' : '?'}asof=${encodeURIComponent(asOf)}`;
}
