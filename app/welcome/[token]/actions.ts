'use server';

import { acceptInvitation, acceptInvitationInput } from '@/lib/access/accept-invitation';
import { openAction } from '@/lib/access/action';
import { fromForm } from '@/lib/access/form-input';

export const choosePassword = openAction({
  input: fromForm(acceptInvitationInput),
  async run(typed) {
    const answer = await acceptInvitation(typed);
    return answer.ok ? { ok: true as const, goTo: '/sign-in?password=set' } : answer;
  },
});
