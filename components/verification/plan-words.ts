import type { PlanChoice } from '@/lib/verification/plans/plan-input';

type Plan = Pick<PlanChoice, 'share' | 'others' | 'seed'>;

/** What a plan asks, in a sentence; null for a site that has none. */
export function planInWords(plan: Plan | null): string {
  if (plan === null || plan.share === 100) return 'All answers of all participants.';
  const others = plan.others === 'critical' ? 'the critical answers' : 'nothing';
  if (plan.share === 0)
    return plan.others === 'critical' ? 'The critical answers of all participants.' : 'Nothing of any participant.';
  return `All answers of ${plan.share} % of the participants, drawn from “${plan.seed}”; of all others ${others}.`;
}

/** The rule by which participants are drawn, so that anybody can draw them again. */
export const drawInWords =
  'Whether a participant is drawn follows from the seed and the screening number alone, so that anybody can draw again and nobody is drawn by choice: of the text “seed, blank, screening number” the SHA-256 is taken; its first 8 hexadecimal digits, read as a number and divided by 4 294 967 296, are below the share. Who is screened later is drawn by the same rule.';

/** The address of the page of plans at a site, with the preview of a plan where one is given. */
export function planAddress(site: string, plan?: Plan): string {
  const asked = new URLSearchParams({ site });
  if (plan)
    for (const [key, value] of Object.entries({ share: plan.share, others: plan.others, seed: plan.seed }))
      asked.set(key, String(value));
  return `/verification/plans?${asked}`;
}
