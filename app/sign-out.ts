'use server';

import { redirect } from 'next/navigation';
import { endOwnSession } from '@/lib/access/session';

/** Ends the sign-in of this browser; the button stands in the frame of every page. */
export async function signOut(): Promise<void> {
  await endOwnSession();
  redirect('/sign-in');
}
