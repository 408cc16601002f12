import { useSyncExternalStore } from 'react';

const never = () => () => undefined;

/**
 * False on the server and while the page is taken over, true from then on: for what nobody can use before, and the server
 * need not draw. The two small buttons beside each field are half of a form's elements.
 */
export function useInBrowser(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}
