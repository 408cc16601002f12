import type { Factor } from '../analysis';
import type { Child } from '../child';
import { completeRemission } from './complete-remission';
import { response } from './response';

/** The later of the two days; null while one is unknown. */
function bothKnownOn({ remissionOn, necrosisKnownOn, completeRemission: reached }: Child): string | null {
  if (necrosisKnownOn === null) return null;
  if (!reached) return necrosisKnownOn;
  return remissionOn === null ? null : remissionOn > necrosisKnownOn ? remissionOn : necrosisKnownOn;
}

export const remissionAndResponse: Factor = {
  name: 'remission-and-response',
  title: 'remission and response',
  groups: [
    { code: 'Y GOOD', label: 'Remission, good response' },
    { code: 'Y POOR', label: 'Remission, poor response' },
    { code: 'N GOOD', label: 'No remission, good response' },
    { code: 'N POOR', label: 'No remission, poor response' },
  ],
  groupOf: (child) => {
    const [reached, seen] = [completeRemission.groupOf(child), response.groupOf(child)];
    return reached === null || seen === null ? null : `${reached} ${seen}`;
  },
  later: {
    how: 'shows',
    on: bothKnownOn,
    says: 'Remission and response are known only after the operations: children who died or progressed before have neither.',
  },
  sources: [...completeRemission.sources, ...response.sources],
  method: [...completeRemission.method, ...response.method],
};
