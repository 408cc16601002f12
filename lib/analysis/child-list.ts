import 'server-only';
import type { ChildList } from './result';
import { counted } from './words';

/** The children behind a number: "Primary tumour operated: 32 children". */
export function listed<Member extends { number: string }>(
  title: string,
  members: readonly Member[],
  says: (member: Member) => string,
): ChildList {
  return {
    title: `${title}: ${counted(members.length, 'child')}`,
    children: members.map((member) => ({ number: member.number, says: says(member) })),
  };
}
